using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>What all public tables of a village share; and the tables themselves where an earlier version wrote them.</summary>
internal sealed record PublicHead(IReadOnlyList<string> NotReadTopics, PublicTexts Texts, PublicStatistics? Plain);
