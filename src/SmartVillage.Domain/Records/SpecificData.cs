namespace SmartVillage.Domain.Records;

/// <summary>
/// <em>Data spesifik</em> of UU 27/2022 art. 4 (health, disability, pregnancy, contraception): codes of the source, 0 when not filled or not read.
/// They pass through the counters of a run and are never stored, logged or shown per person.
/// </summary>
public readonly record struct SpecificData(short Disability, short ChronicIllness, short Pregnancy, short Contraception, short Covid);
