using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartVillage.Adapters.Bmkg;
using SmartVillage.App.Configuration;
using SmartVillage.App.Demo;
using SmartVillage.App.Hosting;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store;
using SmartVillage.Store.Access;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Commands;

/// <summary><c>demo</c>: a synthetic kelurahan from database to API in a folder that is removed at the end.</summary>
internal static class DemoCommand
{
    private const int LeastResidents = 100;

    public static Command Create()
    {
        var residents = new Option<int>("--residents") { Description = "Jumlah penduduk rekaan.", DefaultValueFactory = _ => 3000, HelpName = "N" };
        residents.Validators.Add(result =>
        {
            if (result.GetValue(residents) < LeastResidents)
            {
                result.AddError($"--residents: {LeastResidents}…");
            }
        });
        var urls = ListenAddresses.Option();
        var exit = new Option<bool>("--exit") { Description = "Berhenti setelah semuanya siap, tanpa menunggu Ctrl-C." };
        var command = new Command("demo", "Mencoba semuanya dengan kelurahan rekaan; tidak meninggalkan apa pun.") { residents, urls, exit };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, terminal =>
        {
            // The usual port may be taken by a real installation; only who asks for an address insists on it.
            var asked = parse.GetResult(urls) is { Implicit: false };
            var addresses = ListenAddresses.Parse(parse.GetRequiredValue(urls));
            return RunAsync(terminal, parse.GetValue(residents), addresses, asked, parse.GetValue(exit), cancellation);
        }));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, int residents, IReadOnlyList<string> addresses, bool insists, bool exit, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder("demo");
        var content = new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = residents };
        await using var source = await PrepareAsync(terminal, folder, content, cancellationToken);
        var settings = SettingsOf(folder, source.Settings);
        await using var host = await StartAsync(settings, addresses, insists, cancellationToken);
        var runs = await RunProgressBar.ShowAsync(terminal, progress =>
            host.Services.GetRequiredService<ISyncCommands>().RunAsync(new SyncOrder(null, "demo", Environment.UserName, Preview: false), progress, cancellationToken));
        if (runs is not [{ Outcome: RunOutcome.Published, Village: { } village }])
        {
            return Stopped(terminal, runs);
        }

        var guide = new DemoGuide(host.Addresses[0], village, host.Services.GetRequiredService<ApiKeyStore>().Create("demo", ApiRoles.Operator, village));
        Announce(terminal, folder.Path, guide, runs);
        if (!exit)
        {
            await host.WaitForStopAsync(cancellationToken);
            terminal.Error.WriteLine("Membereskan… (cleaning up)");
        }

        return ExitCodes.Ok;
    }

    private static async Task<IDemoSource> PrepareAsync(Terminal terminal, TemporaryFolder folder, OpenSidDatabaseOptions content, CancellationToken cancellationToken)
    {
        if (MariaDbServer.IsInstalled)
        {
            terminal.Error.WriteLine($"Menyiapkan MariaDB pribadi dengan {Format.Number(content.Residents)} penduduk rekaan… (preparing a private MariaDB)");
            return await SyntheticSource.CreateAsync(new MariaDbServerOptions(), content, cancellationToken);
        }

        terminal.Error.WriteLine(
            $"MariaDB tidak ada di mesin ini; sebagai gantinya dipakai berkas cadangan OpenSID dengan {Format.Number(content.Residents)} penduduk rekaan. (MariaDB is not installed: using a synthetic OpenSID backup file instead)");
        return await SyntheticBackup.CreateAsync(folder, content, cancellationToken);
    }

    private static Settings SettingsOf(TemporaryFolder folder, SourceSettings source) => new()
    {
        Folder = folder.Path,
        Store = new StoreOptions { ConnectionString = $"Data Source={folder.File("smartvillage.db")}", KeysFolder = folder.File("keys") },
        Sources = [source],

        // The demonstration is about invented people and needs no network.
        Adapters = new AdapterSettings { Bmkg = new BmkgOptions { IsOff = true } },
        Schedules = Path.Combine(AppContext.BaseDirectory, "schedules"),
    };

    private static async Task<ServiceHost> StartAsync(Settings settings, IReadOnlyList<string> addresses, bool insists, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(settings, addresses, cancellationToken);
        }
        catch (ConfigurationException) when (!insists)
        {
            return await StartAsync(settings, ["http://127.0.0.1:0"], cancellationToken);
        }
    }

    private static async Task<ServiceHost> StartAsync(Settings settings, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var host = await ServiceHost.CreateAsync(settings, addresses, LogLevel.Error, cancellationToken);
        try
        {
            await host.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static void Announce(Terminal terminal, string folder, DemoGuide guide, IReadOnlyList<RunReport> runs)
    {
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { url = guide.Address, guide.Docs, guide.Village, guide.Key, guide.Curl, folder, runs });
            return;
        }

        RunOutput.Show(terminal.Screen, runs[0]);
        guide.Write(terminal);
    }

    private static int Stopped(Terminal terminal, IReadOnlyList<RunReport> runs)
    {
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { runs });
        }

        foreach (var run in runs)
        {
            RunOutput.Show(terminal.ErrorScreen, run);
        }

        return ExitCodes.Of(runs, preview: false);
    }
}
