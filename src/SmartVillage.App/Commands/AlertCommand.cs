using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Alerts;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary><c>alert</c>: what needs a person, and the decision not to hear of it any more.</summary>
internal static class AlertCommand
{
    private const int LongestReason = 300;

    public static Command Create() => new("alert", "Peringatan: apa yang perlu ditangani orang.") { List(), Mute(), Check() };

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "Juga yang sudah berakhir." };
        var command = new Command("list", "Menampilkan peringatan dan siapa yang sudah diberi tahu.") { all };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var alerts = await scope.Get<IAlertStore>().ListAsync(parse.GetValue(all), cancellation);
            Write(scope, alerts);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Mute()
    {
        var id = new Argument<string>("ID") { Description = "Nomor peringatan dari alert list." };
        var reason = new Option<string>("--reason") { Description = "Mengapa tidak perlu diingatkan lagi.", HelpName = "REASON", Required = true };
        var by = ApproveCommand.By();
        var command = new Command("mute", "Mematikan satu peringatan sampai keadaannya berakhir.") { id, reason, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var text = Hosting.Redaction.Clean(parse.GetRequiredValue(reason).Trim());
            if (text.Length is 0 or > LongestReason)
            {
                throw new SmartVillageException("SV-APP-017", "Alasan itu kosong atau terlalu panjang.", $"Tulis satu kalimat, paling banyak {LongestReason} huruf.");
            }

            if (!await scope.Get<IAlertStore>().MuteAsync(parse.GetRequiredValue(id), parse.GetValue(by) ?? Environment.UserName, text, cancellation))
            {
                throw new SmartVillageException("SV-APP-018", "Tidak ada peringatan terbuka dengan nomor itu.", "Lihat nomornya dengan alert list.");
            }

            Write(scope, await scope.Get<IAlertStore>().ListAsync(includeEnded: false, cancellation));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Memeriksa dan mengirim peringatan sekarang.");
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var round = await scope.Get<IAlertWatch>().EvaluateAsync(cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { round.IsBusy, open = round.Open.Select(Show), round.Sent, round.Failed, round.Ended });
            }
            else
            {
                Write(scope, round.Open);
                foreach (var (channel, failure) in round.Failed)
                {
                    scope.Screen.SayLine($"[red]{channel}[/]: {failure}");
                }
            }

            return round.Failed.Count == 0 ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }

    private static void Write(CommandScope scope, IReadOnlyList<Alert> alerts)
    {
        var channels = scope.Get<IEnumerable<IAlertChannel>>().ToList();
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new { alerts = alerts.Select(Show), channels = channels.Select(channel => new { channel.Name, state = State(channel) }) });
            return;
        }

        foreach (var alert in alerts)
        {
            var state = alert switch
            {
                { EndedAt: { } ended } => $"berakhir {Format.Time(ended)}",
                { Mute: { } mute } => $"dimatikan {mute.By}: {mute.Reason}",
                { SentAt.Count: > 0 } => $"dikirim {Format.Time(alert.SentAt.Values.Max())}",
                _ => "belum dikirim",
            };
            scope.Screen.SayLine($"[bold]{alert.Id}[/] {alert.Condition.Message} [dim]sejak {Format.Time(alert.Since)}; {state}[/]");
        }

        if (alerts.Count == 0)
        {
            scope.Screen.MarkupLine("[green]Tidak ada peringatan.[/]");
        }

        scope.Screen.SayLine($"[dim]{string.Join(", ", channels.Select(channel => $"{channel.Name}: {(channel.IsEnabled ? "aktif" : "nonaktif, belum disetel")}"))}[/]");
    }

    private static string State(IAlertChannel channel) => channel.IsEnabled ? "Enabled" : "Disabled";

    private static object Show(Alert alert) => new
    {
        alert.Id,
        alert.Condition.Kind,
        alert.Condition.Village,
        alert.Condition.RunId,
        alert.Condition.Message,
        alert.Condition.Counts,
        alert.Since,
        alert.SentAt,
        alert.EndedAt,
        alert.Mute,
    };
}
