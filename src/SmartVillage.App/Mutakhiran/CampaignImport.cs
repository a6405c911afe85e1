using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran import</c>: takes a filled list over, whole or not at all.</summary>
internal static class CampaignImport
{
    private const int Shown = 50;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas .xlsx dari mutakhiran lists yang sudah diisi." };
        var village = GlobalOptions.Village();
        var by = ApproveCommand.By();
        var command = new Command("import", "Memasukkan lembar yang sudah diisi: kunjungan, usulan perbaikan, dan peristiwa.") { file, village, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            using var content = await ReadAsync(parse.GetRequiredValue(file), cancellation);
            var result = await scope.Get<BulkEntry>().EnterAsync(
                CampaignVillages.One(scope, parse.GetValue(village)), content, parse.GetValue(by) ?? Environment.UserName, "local", cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, result);
            }
            else if (result.Problems.Count > 0)
            {
                scope.Terminal.Output.WriteLine($"Tidak ada yang dimasukkan; {result.Problems.Count} baris perlu diperbaiki:");
                foreach (var problem in result.Problems.Take(Shown))
                {
                    scope.Terminal.Output.WriteLine(problem.Line == 0 ? $"  {problem.Message}" : $"  Baris {problem.Line}: {problem.Message}");
                }
            }
            else
            {
                scope.Terminal.Output.WriteLine(
                    $"{result.Sheets} lembar: {result.Visits} kunjungan, {result.Proposals} usulan perbaikan, dan {result.Events} peristiwa yang baru. Usulan menunggu persetujuan orang lain.");
            }

            return result.Problems.Count > 0 ? ExitCodes.Attention : ExitCodes.Ok;
        }));
        return command;
    }

    private static async Task<MemoryStream> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > FilledWorkbook.MostBytes)
            {
                throw new SmartVillageException("SV-APP-036", "Berkas itu terlalu besar untuk lembar kunjungan.", "Kirim per RT.");
            }

            return new MemoryStream(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SmartVillageException("SV-APP-049", "Berkas itu tidak dapat dibaca.", "Periksa letak dan haknya, dan tutup program lembar kerja yang sedang membukanya.", inner: failure);
        }
    }
}
