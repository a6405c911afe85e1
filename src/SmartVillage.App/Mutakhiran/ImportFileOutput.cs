using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.App.Mutakhiran;

/// <summary>An import file on the screen and as JSON: what it holds, the steps, and what goes by OpenSID's screens instead. Nobody is named.</summary>
internal static class ImportFileOutput
{
    public static async Task WriteAsync(CommandScope scope, VillageCode village, ImportBatch? batch, string? file, int left, CancellationToken cancellation)
    {
        var steps = batch is not null && ReleaseMatrix.Find(batch.Release) is { } rules ? ImportGuide.StepsFor(rules, batch.FullDataMode, batch.FileName, batch.Rows, batch.MarkedFamilies) : [];
        var screens = (await scope.Get<ScreenList>().BuildAsync(village, cancellation)).SelectMany(page => page.Tasks).SelectMany(task => task.Fields)
            .CountBy(ReasonOf).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key).ToList();
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new
            {
                Village = village.Value,
                Batch = batch is null ? null : new { batch.Id, batch.Hash, batch.Rows, batch.Values, batch.MarkedFamilies, batch.Release, batch.FullDataMode, batch.ExpiresAt },
                File = file,
                Left = left,
                Steps = steps,
                Screens = screens.Select(reason => new { Code = ImportObstacles.CodeOf(reason.Key), Reason = ImportObstacles.TextOf(reason.Key), Fields = reason.Value }),
            });
            return;
        }

        var output = scope.Terminal.Output;
        if (batch is null)
        {
            var (title, remedy) = BatchRefusals.TextOf(BatchRefusal.NothingToWrite);
            output.WriteLine($"{title} {remedy}");
        }
        else
        {
            output.WriteLine($"Berkas impor {batch.Id} untuk OpenSID {batch.Release}: {Format.Number(batch.Rows)} orang, {Format.Number(batch.Values)} isian. Ditulis ke {file}; hapus setelah diimpor.");
        }

        foreach (var (at, step) in steps.Index())
        {
            output.WriteLine($"  {at + 1}. {step}");
        }

        if (left > 0)
        {
            output.WriteLine($"{Format.Number(left)} orang lagi menunggu berkas berikutnya; jalankan perintah ini lagi setelah berkas ini diimpor.");
        }

        if (screens.Count > 0)
        {
            output.WriteLine($"{Format.Number(screens.Sum(reason => reason.Value))} isian lewat layar OpenSID:");
            screens.ForEach(reason => output.WriteLine($"  {Format.Number(reason.Value)}: {ImportObstacles.TextOf(reason.Key)}"));
        }
    }

    private static ImportObstacle ReasonOf(CorrectionField field) =>
        ImportObstacles.Find(field.RouteReason) ?? (field.Definition.ImportColumn is null ? ImportObstacle.NoColumn : ImportObstacle.EmptyValue);
}
