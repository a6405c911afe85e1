using System.CommandLine;
using Microsoft.Extensions.Logging;
using SmartVillage.App.Hosting;
using SmartVillage.App.Output;

namespace SmartVillage.App.Commands;

/// <summary><c>serve</c>: API and scheduler until somebody stops it. Needs no reachable source: the last edition is served.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = ListenAddresses.Option();
        var command = new Command("serve", "Menjalankan API dan jadwal sinkronisasi.") { urls };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var addresses = ListenAddresses.Parse(parse.GetRequiredValue(urls));
            await using var host = await ServiceHost.CreateAsync(scope.Settings, addresses, LogLevel.Information, cancellation);
            await host.StartAsync(cancellation);
            Announce(scope, host);
            await host.WaitForStopAsync(cancellation);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Announce(CommandScope scope, ServiceHost host)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new { urls = host.Addresses, scheduler = host.HasScheduler });
            return;
        }

        var address = host.Addresses[0];
        scope.Terminal.Output.WriteLine($"SmartVillage siap di {address} · dokumentasi API: {address}/docs · berhenti: Ctrl-C");
        if (!host.HasScheduler)
        {
            scope.Terminal.Output.WriteLine("Jadwal tidak dijalankan di sini karena serve lain sudah menjalankannya untuk data yang sama.");
        }
    }
}
