using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.App.Status;

namespace SmartVillage.App.Commands;

/// <summary><c>status</c>: how fresh every village is, and how the last runs ended.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var limit = new Option<int>("--limit") { Description = "Jumlah sinkronisasi terakhir.", DefaultValueFactory = _ => 10 };
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) is < 1 or > 200)
            {
                result.AddError("--limit: 1–200.");
            }
        });
        var command = new Command("status", "Menampilkan kesegaran data dan sinkronisasi terakhir.") { village, limit };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var report = await StatusReport.ReadAsync(scope, CommandScope.ParseVillage(parse.GetValue(village)), parse.GetValue(limit), cancellation);
            StatusOutput.Write(scope, report);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
