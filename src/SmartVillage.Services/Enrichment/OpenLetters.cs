namespace SmartVillage.Services.Enrichment;

/// <summary>Letters of one resident that are on their way.</summary>
/// <param name="Status">Code of <c>permohonan_surat.status</c>; null when the source holds none.</param>
/// <param name="Label">The same in OpenSID's words.</param>
/// <param name="Count">How many.</param>
public sealed record OpenLetters(long? Status, string? Label, int Count);
