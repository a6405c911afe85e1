using System.Globalization;

namespace SmartVillage.App.Bench;

/// <summary>
/// The clock of a measured run. <c>bench</c> lets each of its nights be the next day, because the first run of a day counts ages anew: a night that finds everything as an hour ago would
/// be measured too short. Only an environment variable that <c>bench</c> gives to its own processes moves it.
/// </summary>
internal sealed class BenchClock(TimeSpan ahead) : TimeProvider
{
    /// <summary>Days ahead, a whole number.</summary>
    public const string Variable = "SMARTVILLAGE_BENCH_DAYS";

    /// <summary>The clock of this process.</summary>
    public static TimeProvider OfProcess() =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? new BenchClock(TimeSpan.FromDays(days))
            : System;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
