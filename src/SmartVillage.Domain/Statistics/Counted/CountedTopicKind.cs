namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>What the cells of a topic are.</summary>
internal enum CountedTopicKind
{
    /// <summary>One per line of a list, then not filled, then the total.</summary>
    List,

    /// <summary>The same, where the lines are those that somebody stands in.</summary>
    OpenList,

    /// <summary>The recipients of a programme, one cell; everybody else is the rest of another topic's total.</summary>
    Recipients,

    /// <summary>None: the areas themselves are counted.</summary>
    Areas,
}
