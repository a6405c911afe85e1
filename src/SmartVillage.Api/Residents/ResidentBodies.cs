using System.Text.Json.Serialization;

namespace SmartVillage.Api.Residents;

/// <summary>Look-up by one of the two numbers, exact, or by the start of a name; in the body because addresses end up in logs.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ResidentSearch
{
    public string? Nik { get; init; }

    public string? FamilyCardNumber { get; init; }

    public string? NamePrefix { get; init; }

    public ResidentCriteria? Filter { get; init; }

    public string? Sort { get; init; }

    public string? Order { get; init; }

    public int? Limit { get; init; }

    public string? Next { get; init; }
}

/// <summary>Which fields to show in full, and what for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RevealOrder(IReadOnlyList<string>? Fields, string? Purpose) : IPurposedOrder;

/// <summary>Which residents to write into a file, and what for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExportOrder(string? Purpose, ResidentCriteria? Filter);
