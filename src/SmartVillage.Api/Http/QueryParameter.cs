namespace SmartVillage.Api.Http;

/// <summary>A query parameter of a route; what is not declared is refused, and the same list makes the documentation.</summary>
internal sealed record QueryParameter(string Name, string Description, string Type, string Example)
{
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>Whether it is the bytes of a file.</summary>
    public bool IsFile { get; init; }

    public static QueryParameter Text(string name, string description, string example) => new(name, description, "string", example);

    public static QueryParameter Number(string name, string description, string example) => new(name, description, "integer", example);

    public static QueryParameter Flag(string name, string description) => new(name, description, "boolean", "true");

    public static QueryParameter File(string name, string description) => new(name, description, "string", string.Empty) { IsFile = true, Required = true };

    public static QueryParameter Choice(string name, string description, params string[] allowed) =>
        new(name, description, "string", allowed[0]) { Allowed = allowed };

    /// <summary>The two parameters of every list.</summary>
    public static readonly IReadOnlyList<QueryParameter> Paging =
    [
        Number("limit", "Jumlah baris per halaman, 1 sampai 200; bawaan 50.", "50"),
        Text("next", "Nilai next dari halaman sebelumnya, dengan saringan yang sama.", "MXwx…"),
    ];
}
