using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Decisions;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran decide</c>: carries out the decisions of a filled list in the name of the person whose key is shown.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas .xlsx dari mutakhiran decisions yang sudah diisi." };
        var village = GlobalOptions.Village();
        var keyFile = Decider.KeyFile();
        var code = Decider.Code();
        var command = new Command("decide", "Menjalankan keputusan yang diisi pada daftar usul, atas nama orang yang memegang kunci; pengusulnya tidak dapat memutuskan.") { file, village, keyFile, code };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var decider = Decider.Find(scope, parse.GetValue(keyFile), CampaignVillages.Parse(parse.GetValue(village)));
            using var content = await FilledFile.ReadAsync(parse.GetRequiredValue(file), "Putuskan sebagian dulu dengan daftar yang lebih kecil.", cancellation);
            await scope.Get<ICorrectionVerification>().VerifyNewAsync(decider.Village, cancellation);
            var plan = await scope.Get<DecisionEntry>().CheckAsync(decider.Village, content, decider.Actor, cancellation);
            if (plan.Problems.Count > 0)
            {
                return Show(scope, decider, [], plan.Problems, "Tidak ada yang dijalankan");
            }

            if (plan.Decides)
            {
                await decider.ConfirmAsync(parse.GetValue(code), cancellation);
            }

            var (done, refused) = await CarryAsync(scope, decider, plan);
            return Show(scope, decider, done, refused, $"{done.Count} usul diputuskan, yang lain tidak");
        }));
        return command;
    }

    /// <summary>One proposal after the other. Not to be stopped half way: what was decided counts, and is in the ledger.</summary>
    private static async Task<(List<(long Id, CorrectionAction Action, CorrectionState State)> Done, List<EntryProblem> Refused)> CarryAsync(CommandScope scope, Decider decider, DecisionPlan plan)
    {
        var done = new List<(long, CorrectionAction, CorrectionState)>();
        var refused = new List<EntryProblem>();
        foreach (var planned in plan.Decisions)
        {
            var (decision, order) = (planned.Decision, planned.Decision.Order);
            var (change, problem) = await scope.Get<DecisionEntry>().CarryAsync(decider.Village, planned, decider.Actor, CancellationToken.None);
            var fields = order.Fields.Count > 0 ? order.Fields : change.After?.Fields.Select(field => field.Name).ToList() ?? [];
            var subject = change.After?.Subject;
            await decider.NoteAsync(
                CorrectionWorkflow.NameOf(order.Action),
                $"usul {decision.Id} [{string.Join(", ", fields)}]",
                problem is null ? 0 : 409,
                subject is { Kind: SubjectKind.Resident } resident ? [resident.Id] : [],
                CancellationToken.None);
            if (problem is null)
            {
                done.Add((decision.Id, order.Action, change.After!.State));
            }
            else
            {
                refused.Add(problem);
            }
        }

        return (done, refused);
    }

    private static int Show(CommandScope scope, Decider decider, IReadOnlyList<(long Id, CorrectionAction Action, CorrectionState State)> done, IReadOnlyList<EntryProblem> problems, string otherwise)
    {
        var output = scope.Terminal.Output;
        if (scope.Json)
        {
            JsonOutput.Write(output, new
            {
                Village = decider.Village.Value,
                By = decider.Name,
                Decided = done.Select(one => new { one.Id, Decision = DecisionWords.Of(one.Action), Action = one.Action.ToString(), State = one.State.ToString() }),
                Problems = problems,
            });
        }
        else
        {
            if (problems.Count > 0)
            {
                EntryProblems.Show(output, otherwise, problems);
            }

            ShowDone(output, decider, done, problems.Count > 0);
        }

        return problems.Count > 0 ? ExitCodes.Attention : ExitCodes.Ok;
    }

    private static void ShowDone(TextWriter output, Decider decider, IReadOnlyList<(long Id, CorrectionAction Action, CorrectionState State)> done, bool hasProblems)
    {
        if (done.Count > 0)
        {
            output.WriteLine($"Diputuskan oleh {decider.Name}: {string.Join(", ", done.CountBy(one => one.Action).OrderBy(count => count.Key).Select(count => $"{Format.Number(count.Value)} {DecisionWords.Of(count.Key)}"))}.");
        }
        else if (!hasProblems)
        {
            output.WriteLine("Kolom Keputusan kosong; tidak ada yang berubah.");
        }

        if (done.Any(one => one.Action == CorrectionAction.Approve))
        {
            output.WriteLine("Berikutnya: smartvillage mutakhiran export untuk berkas impor, dan smartvillage mutakhiran screens untuk yang diisi di layar OpenSID.");
        }

        if (done.Any(one => one.State == CorrectionState.WaitingForCivilRegistry))
        {
            output.WriteLine("Untuk yang menunggu Dukcapil: smartvillage mutakhiran statements.");
        }
    }
}
