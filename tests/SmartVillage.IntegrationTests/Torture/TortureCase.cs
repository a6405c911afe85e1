using CsCheck;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>One thing that happens; the numbers choose rows and values.</summary>
internal readonly record struct TortureStep(TortureAction Action, int A, int B)
{
    public override string ToString() => $"{Action}({A}, {B})";
}

/// <summary>Some steps, then a run; the decision is what a person says to a preview.</summary>
internal sealed record TortureRound(TortureStep[] Steps, int Decision)
{
    public override string ToString() => $"[{string.Join(", ", Steps)}] → {Decision}";
}

/// <summary>A whole sequence as data.</summary>
internal sealed record TortureCase(int Era, int Villages, int Residents, int Seed, TortureRound[] Rounds)
{
    private static readonly Gen<TortureStep> Step = Gen.Select(Gen.Enum<TortureAction>(), Gen.Int[0, 9999], Gen.Int[0, 9999], (action, a, b) => new TortureStep(action, a, b));

    public OpenSidEra Release => OpenSidEra.Main[Era];

    public static Gen<TortureCase> Of(int residents, int rounds) =>
        Gen.Select(
            Gen.Int[0, OpenSidEra.Main.Count - 1],
            Gen.Int[1, 2],
            Gen.Int[residents / 2, residents].Select(n => n / 10 * 10),
            Gen.Int[1, 3],
            Gen.Select(Step.Array[1, 4], Gen.Int[0, 9], (steps, decision) => new TortureRound(steps, decision)).Array[1, rounds],
            (era, villages, people, seed, all) => new TortureCase(era, OpenSidEra.Main[era].HasConfigId ? villages : 1, people, seed, all));

    public override string ToString() =>
        $"OpenSID {Release}, {Villages} village(s) of {Residents}, seed {Seed}:\n  {string.Join("\n  ", Rounds.AsEnumerable())}";
}
