using SmartVillage.Services.Requests.Letters;
using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests;

/// <summary>Everything that can be asked for. PSC 119 has nothing here: an emergency is a call, never a form.</summary>
public static class RequestTypes
{
    private static readonly Dictionary<string, RequestType> ByCode =
        new RequestType[][] { [.. PlaceTypes.All], [.. DisasterTypes.All], [.. OfficeTypes.All], [.. PrivacyTypes.All] }.SelectMany(t => t).ToDictionary(t => t.Code, StringComparer.Ordinal);

    /// <summary>All types, in their order.</summary>
    public static IReadOnlyList<RequestType> All { get; } = [.. ByCode.Values];

    /// <summary>Types whose time a law counts: it does not stop while the resident is waited for.</summary>
    public static IReadOnlyList<RequestType> ByClock { get; } = [.. ByCode.Values.Where(type => type.RunsByClock)];

    /// <summary>Complaints that came in through OpenSID. Nobody can send one here, so it is not among <see cref="All"/>.</summary>
    public static RequestType Complaint { get; } = new(
        "opensid-pengaduan",
        null,
        FieldKit.T("Pengaduan di OpenSID", "Complaint in OpenSID"),
        FieldKit.T("Pengaduan warga di laman OpenSID desa.", "Complaint of a resident on the OpenSID website of the village."))
    {
        Group = FieldKit.T("Pengaduan di OpenSID", "Complaints in OpenSID"),
        IsPublic = true,
    };

    /// <summary>What is shown and worked on here but asked for in another way: complaints of OpenSID, and letters of residents who are logged in.</summary>
    public static IReadOnlyList<RequestType> Elsewhere { get; } = [Complaint, LetterType.Shown];

    /// <summary>The type of a code, those of <see cref="Elsewhere"/> included, or null; for showing.</summary>
    public static RequestType? FindShown(string? code) => Elsewhere.FirstOrDefault(type => string.Equals(type.Code, code, StringComparison.Ordinal)) ?? Find(code);

    /// <summary>The type of a code that can be asked for, or null.</summary>
    public static RequestType? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
