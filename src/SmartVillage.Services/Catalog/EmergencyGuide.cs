using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Services.Catalog.Files;

namespace SmartVillage.Services.Catalog;

/// <summary>
/// Whom to call and what to do until help comes. The same for the whole country, part of the program itself: needs no store, no edition and no network (reference ten-services,
/// section 6: never a queue, a login or a captcha before the number).
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EmergencyGuide
{
    internal const string FileName = "emergency.json";

    /// <summary>Day on which it was last gone through.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Numbers, the first to call first.</summary>
    public required IReadOnlyList<EmergencyNumber> Numbers { get; init; }

    /// <summary>What to tell the person who answers.</summary>
    public required IReadOnlyList<LocalText> WhatToSay { get; init; }

    /// <summary>What to do until help comes.</summary>
    public required IReadOnlyList<LocalText> UntilHelpComes { get; init; }

    /// <summary>The guide that comes with the program.</summary>
    public static EmergencyGuide Shipped { get; } = JsonSerializer.Deserialize(CatalogFiles.Text(FileName), CatalogJsonContext.Default.EmergencyGuide)!;
}

/// <summary>A number that is answered day and night.</summary>
/// <param name="Number">As dialled.</param>
/// <param name="Name">Who answers.</param>
/// <param name="For">When to call it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EmergencyNumber(string Number, LocalText Name, LocalText For);
