using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>Figures of a village at the end of a quarter, as they are kept: they do not move when the data are corrected later.</summary>
/// <param name="Village">The village.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Kind">Whom they are for.</param>
/// <param name="Edition">The edition that was counted.</param>
/// <param name="TakenAt">When.</param>
/// <param name="Lines">The figures.</param>
public sealed record KeptExtract(VillageCode Village, Quarter Quarter, ExtractKind Kind, long Edition, DateTimeOffset TakenAt, IReadOnlyList<ExtractLine> Lines);
