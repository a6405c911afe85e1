namespace SmartVillage.Services.Catalog;

/// <summary>One component of a service standard with its text; null while the owner has not published any.</summary>
public sealed record StandardText(StandardComponent Component, LocalText Label, LocalText? Text);
