using SmartVillage.Mutakhiran.Extracts;

namespace SmartVillage.Api.Campaigns;

/// <summary>Figures to hand out, and what they are about.</summary>
/// <param name="Kind">Whom they are for.</param>
/// <param name="Lines">The figures.</param>
/// <param name="Day">Day that ages refer to.</param>
/// <param name="Edition">The edition that was counted.</param>
/// <param name="Quarter">The quarter that they were kept for; nothing for those of today.</param>
internal sealed record ExtractFigures(ExtractKind Kind, IReadOnlyList<ExtractLine> Lines, DateOnly Day, long Edition, Quarter? Quarter);
