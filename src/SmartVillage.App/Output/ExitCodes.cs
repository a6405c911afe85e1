using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Output;

/// <summary>What the process says to scripts; part of the contract.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Usage = 1;
    public const int Configuration = 2;
    public const int Source = 3;
    public const int Store = 4;
    public const int Attention = 5;
    public const int Unexpected = 70;
    public const int Cancelled = 130;

    public static int Of(Exception exception) => exception switch
    {
        OperationCanceledException => Cancelled,
        ConfigurationException => Configuration,
        SourceException => Source,
        StoreException => Store,
        SmartVillageException => Usage,
        _ => Unexpected,
    };

    /// <summary>Kinds of failure by what has to be put right first: without a store or a configuration no source can be read.</summary>
    private static readonly int[] Gravest = [Unexpected, Store, Configuration, Source];

    /// <summary>
    /// All done is 0; some done and some not, or any that waits at a gate, is "partly done". Where every run failed it is their kind of failure, and the gravest if they differ.
    /// </summary>
    public static int Of(IReadOnlyList<RunReport> runs, bool preview)
    {
        if (runs.Any(run => run.Outcome == RunOutcome.Cancelled))
        {
            return Cancelled;
        }

        var failed = runs.Where(run => run.Outcome == RunOutcome.Failed).ToList();
        if (failed.Count > 0)
        {
            return failed.Count == runs.Count ? Gravest.First(failed.Select(run => OfCode(run.Error?.Code)).Contains) : Attention;
        }

        // Waiting is what a preview is for.
        return !preview && runs.Any(run => run.Outcome == RunOutcome.AwaitingApproval) ? Attention : Ok;
    }

    private static int OfCode(string? code) => code?.Split('-') switch
    {
        [_, "CFG", ..] => Configuration,
        [_, "SRC", ..] => Source,
        [_, "STO", ..] => Store,
        _ => Unexpected,
    };
}
