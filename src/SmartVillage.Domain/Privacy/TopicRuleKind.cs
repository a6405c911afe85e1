namespace SmartVillage.Domain.Privacy;

/// <summary>How a topic is made public.</summary>
internal enum TopicRuleKind
{
    /// <summary>A total without lines.</summary>
    Total,

    /// <summary>The two sexes and not filled.</summary>
    Sex,

    /// <summary>Lines that add up to the total.</summary>
    Lines,

    /// <summary>Some of each line of another topic, as holders of a certificate by age.</summary>
    Subset,

    /// <summary>One independent pair, filled and missing, per line.</summary>
    Completeness,

    /// <summary>Nothing personal.</summary>
    Open,
}
