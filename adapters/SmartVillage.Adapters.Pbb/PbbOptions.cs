using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Pbb;

/// <summary>Which way bills come.</summary>
public enum PbbKind
{
    /// <summary>A list (DHKP) that the tax office sends as CSV or XLSX.</summary>
    ImportedList,

    /// <summary>Host to host as Gunungkidul publishes it: key in the address, status 0, 1, 2.</summary>
    KeyInAddress,

    /// <summary>Host to host as seen in Lampung: bearer token, code 00, 05, 13, 17, 88.</summary>
    BearerToken,
}

/// <summary>Bills of land and building tax.</summary>
public sealed record PbbOptions
{
    /// <summary>Which way.</summary>
    public PbbKind Kind { get; init; } = PbbKind.ImportedList;

    /// <summary>List, or a folder whose newest list counts.</summary>
    public string? ListPath { get; init; }

    /// <summary>Contract of the host-to-host ways.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>User of <see cref="PbbKind.KeyInAddress"/>.</summary>
    public string? User { get; init; }

    /// <summary><c>auth_id</c> or bearer token.</summary>
    public string? Key { get; init; }
}
