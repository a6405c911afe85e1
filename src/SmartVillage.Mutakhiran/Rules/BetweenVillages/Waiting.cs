using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.BetweenVillages;

/// <summary>How long somebody may be on the way between two villages before it is worth asking.</summary>
internal static class Waiting
{
    private const int Days = 30;

    public static Severity SeverityOf(DateOnly? left, DateOnly day) => left?.AddDays(Days) >= day ? Severity.Enrich : Severity.Verify;
}
