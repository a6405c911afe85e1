using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Services;

/// <summary>Coverage of one fact for one service. <paramref name="State"/> says what null means.</summary>
internal sealed record CoverageContract(string Service, RecordedFact Fact, string Topic, string State, long? Recorded, long? NotRecorded, long? Total);
