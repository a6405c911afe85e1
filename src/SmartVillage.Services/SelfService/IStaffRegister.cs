using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService;

/// <summary>Look-ups with the staff account of one OpenSID: residents as far as id, name and masked NIK, the village, and counts of a month.</summary>
public interface IStaffRegister
{
    /// <summary>Residents that a filter lets through.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffResident>>> FindAsync(StaffResidentFilter filter, CancellationToken cancellationToken);

    /// <summary>Which village it is.</summary>
    Task<AdapterAnswer<StaffVillage>> VillageAsync(CancellationToken cancellationToken);

    /// <summary>Births, deaths, moves and what else OpenSID counts of a month, by its own names; counts only. OpenSID gives them to anybody.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month, from 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> MonthAsync(int year, int month, CancellationToken cancellationToken);
}

/// <summary>The filters that OpenSID's list of residents takes; one of them is enough.</summary>
/// <param name="Nik">Exact NIK.</param>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Part of the name.</param>
public sealed record StaffResidentFilter(string? Nik = null, string? Id = null, string? Name = null)
{
    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(StaffResidentFilter);
}

/// <summary>A resident as far as it is taken.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="MaskedNik">NIK with its middle hidden.</param>
/// <param name="Name">Name.</param>
public sealed record StaffResident(string Id, string? MaskedNik, string? Name);

/// <summary>The village behind an OpenSID.</summary>
/// <param name="Code">Its code as OpenSID has it, dotted or not.</param>
/// <param name="Name">Name.</param>
/// <param name="District">Name of the kecamatan.</param>
/// <param name="Regency">Name of the kabupaten or kota.</param>
public sealed record StaffVillage(string? Code, string? Name, string? District, string? Regency);
