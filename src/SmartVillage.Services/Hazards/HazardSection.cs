using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Hazards;

/// <summary>How much a part of the answer can be relied on.</summary>
public enum HazardSectionState
{
    /// <summary>As the source says it now.</summary>
    Fresh,

    /// <summary>The last good answer, because the source does not answer; see its age.</summary>
    Kept,

    /// <summary>The source has nothing for this place.</summary>
    NoData,

    /// <summary>Nothing is known. This is not the same as nothing happening.</summary>
    Unavailable,

    /// <summary>Nobody asked for it here.</summary>
    Off,
}

/// <summary>One part of what is known about hazards.</summary>
/// <param name="State">How much it can be relied on.</param>
/// <param name="FetchedAt">When the items were fetched; null without items.</param>
/// <param name="AgeMinutes">Full minutes since.</param>
/// <param name="Note">What the reader must know, in Indonesian; null while all is well.</param>
/// <param name="Items">What is known.</param>
public sealed record HazardSection<T>(HazardSectionState State, DateTimeOffset? FetchedAt, long? AgeMinutes, string? Note, IReadOnlyList<T> Items)
{
    /// <summary>Part of an adapter's answer.</summary>
    internal static HazardSection<T> Of(AdapterAnswer<Fetched<IReadOnlyList<T>>>? answer, DateTimeOffset now) => answer switch
    {
        null => new(HazardSectionState.Off, null, null, null, []),
        { IsOk: true, Value: { } fetched } => new(
            answer.KeptSince is null ? HazardSectionState.Fresh : HazardSectionState.Kept,
            fetched.FetchedAt,
            (long)Math.Max(0, Math.Floor((now - fetched.FetchedAt).TotalMinutes)),
            answer.KeptSince is null ? fetched.Note : "Sumber sedang tidak menjawab; ini jawaban terakhir yang baik.",
            fetched.Value),
        { Status: AnswerStatus.NotFound } => new(HazardSectionState.NoData, null, null, "Sumber tidak mempunyai data untuk wilayah ini.", []),
        { SourceCode: "off" } => new(HazardSectionState.Off, null, null, answer.Reason, []),
        _ => new(HazardSectionState.Unavailable, null, null, answer.Reason ?? "Sumber sedang tidak menjawab.", []),
    };
}
