using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>The village as Layanan Mandiri shows it.</summary>
public interface ICitizenVillage
{
    /// <summary>Profile; needs no login.</summary>
    Task<AdapterAnswer<VillageCard>> ProfileAsync(CancellationToken cancellationToken);

    /// <summary>Products of the market.</summary>
    Task<AdapterAnswer<IReadOnlyList<LapakProduct>>> ProductsAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One product of that list.</summary>
    Task<AdapterAnswer<LapakProduct>> ProductAsync(CitizenSession session, string productId, CancellationToken cancellationToken);

    /// <summary>Officials and whether they are in today.</summary>
    Task<AdapterAnswer<IReadOnlyList<OfficialPresence>>> OfficialsAsync(CitizenSession session, CancellationToken cancellationToken);
}

/// <summary>Profile of a village.</summary>
/// <param name="Code">Its code as OpenSID has it.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail of the office.</param>
/// <param name="Phone">Phone of the office.</param>
/// <param name="Website">Website.</param>
/// <param name="Address">Address of the office.</param>
/// <param name="CalledVillage">What a village is called there (desa, kelurahan, nagari).</param>
public sealed record VillageCard(string? Code, string? Name, string? Email, string? Phone, string? Website, string? Address, string? CalledVillage);

/// <summary>A product. The seller's phone is not taken: it is shown only with consent, by the marketplace of ours.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Name.</param>
/// <param name="Price">Price in rupiah.</param>
/// <param name="DiscountedPrice">Price after discount in rupiah.</param>
/// <param name="Description">Description, as HTML that was not cleaned.</param>
/// <param name="Photos">Addresses of pictures.</param>
public sealed record LapakProduct(string Id, string? Name, long? Price, long? DiscountedPrice, string? Description, IReadOnlyList<string> Photos);

/// <summary>An official.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Name.</param>
/// <param name="Position">Position.</param>
/// <param name="Presence">As OpenSID wrote it.</param>
public sealed record OfficialPresence(string Id, string? Name, string? Position, string? Presence);
