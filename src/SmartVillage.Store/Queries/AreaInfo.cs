namespace SmartVillage.Store.Queries;

/// <summary>An area by our id and as people call it.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Hamlet">Name of the hamlet.</param>
/// <param name="Rw">Number of the RW.</param>
/// <param name="Rt">Number of the RT.</param>
/// <param name="Level"><c>hamlet</c>, <c>rw</c> or <c>rt</c>.</param>
public sealed record AreaInfo(long Id, string? Hamlet, string? Rw, string? Rt, string? Level)
{
    /// <summary>The place in words.</summary>
    public string Place => Level switch
    {
        "hamlet" => $"{Hamlet}",
        "rw" => $"{Hamlet} RW {Rw}",
        _ => $"{Hamlet} RW {Rw} RT {Rt}",
    };
}
