using SmartVillage.Api.Access;

namespace SmartVillage.Api.Http;

/// <summary>
/// One route: how it is called, who may, and what it says about itself. The pipeline, the documentation and the tests all read this, so they can't disagree.
/// </summary>
internal sealed record ApiRoute(string Method, string Pattern, string Name, Func<ApiRequest, CancellationToken, Task<IResult>> Handler)
{
    /// <summary>What stands before the pattern.</summary>
    public string Root { get; init; } = ApiCatalog.Base;

    /// <summary>The whole pattern of the address.</summary>
    public string Path => Root + Pattern;

    /// <summary>Heading in the documentation.</summary>
    public required string Tag { get; init; }

    /// <summary>One line in Indonesian.</summary>
    public required string Summary { get; init; }

    /// <summary>What a developer has to know beyond the line.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What the key must be allowed to do; null for public routes.</summary>
    public Right? Right { get; init; }

    /// <summary>Whether the answer is about identifiable people, so that every request is in the ledger.</summary>
    public bool Identified { get; init; }

    /// <summary>What the ledger calls it: <c>lihat</c>, <c>ungkap</c>, <c>ekspor</c>, <c>ajukan</c>, <c>setujui</c>, <c>terapkan</c>, <c>putuskan</c> or <c>buka</c> (PRV-07).</summary>
    public string Action { get; init; } = "lihat";

    /// <summary>Whether the route gives full identity numbers or takes them, so that the stricter limit counts.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Query parameters; any other is refused.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>Whether unknown query parameters are passed over, as a standard of others asks; numbers of people are refused all the same.</summary>
    public bool IgnoresUnknownQuery { get; init; }

    /// <summary>Fields of a form that is sent instead of JSON.</summary>
    public IReadOnlyList<QueryParameter> Form { get; init; } = [];

    /// <summary>Whether the form carries a file and is sent in parts.</summary>
    public bool IsUpload { get; init; }

    /// <summary>Name of the schema of <c>data</c> (or of its items).</summary>
    public string? Schema { get; init; }

    /// <summary>Whether <c>data</c> is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>What a list says of itself besides its rows: name of the property and of its schema, or null.</summary>
    public (string Property, string Schema)? Beside { get; init; }

    /// <summary>Schema name of the JSON body, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Media types of the answer when it is a file instead of an envelope.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>Whether the caller chooses the shape of the answer with <c>Accept</c>; see <see cref="Representation"/>.</summary>
    public bool Negotiates { get; init; }

    /// <summary>Whether a village without an edition has nothing to say here; zero rows would be a lie (P8).</summary>
    public bool NeedsEdition { get; init; } = true;

    /// <summary>Whether the route reads rows of the store; one that asks for nothing but its state costs no transaction.</summary>
    public bool ReadsRows { get; init; } = true;

    /// <summary>Whether the route answers also for a village of the configuration that was never read.</summary>
    public bool ServesConfigured { get; init; }

    /// <summary>Whether the answer shows requests of residents, so that its ETag covers them.</summary>
    public bool ShowsRequests { get; init; }

    /// <summary>The answer when it depends on nothing, so that it is there even when the store is not.</summary>
    public FixedAnswer? Fixed { get; init; }

    /// <summary>How a refusal is shown where people read the route as a page; null for a problem as machines read it.</summary>
    public Func<ApiProblem, IResult>? Refusal { get; init; }

    /// <summary>Status of success.</summary>
    public int Success { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether the address names a village.</summary>
    public bool HasVillage => Pattern.Contains("{code}", StringComparison.Ordinal);
}
