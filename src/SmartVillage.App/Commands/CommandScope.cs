using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.App.Output;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary>What a command works with: its outputs, and its configuration with services without a scheduler.</summary>
internal sealed class CommandScope : IAsyncDisposable
{
    private ServiceProvider? _services;

    private CommandScope(ParseResult parse, Settings settings)
    {
        Terminal = new Terminal(parse);
        Settings = settings;
    }

    public Terminal Terminal { get; }

    public Settings Settings { get; }

    public bool Json => Terminal.Json;

    public IAnsiConsole Screen => Terminal.Screen;

    public IServiceProvider Services => _services ??= Build();

    /// <summary>Runs a command that needs no configuration; whatever goes wrong ends as one sentence and an exit code.</summary>
    public static async Task<int> GuardAsync(ParseResult parse, Func<Terminal, Task<int>> body)
    {
        var terminal = new Terminal(parse);
        try
        {
            return await body(terminal);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return FailureReport.Report(exception, terminal, folder: null);
        }
    }

    /// <summary>Runs a command with its configuration.</summary>
    public static async Task<int> RunAsync(ParseResult parse, Func<CommandScope, Task<int>> body)
    {
        string? folder = null;
        try
        {
            var settings = SettingsFile.Load(parse.GetValue(GlobalOptions.Config));
            folder = settings.Folder;
            await using var scope = new CommandScope(parse, settings);
            foreach (var key in settings.Unknown)
            {
                await scope.Terminal.Error.WriteLineAsync($"Pengaturan {SettingNames.Section}:{key} tidak dikenal dan diabaikan; periksa ejaannya di README.md.");
            }

            return await body(scope);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return FailureReport.Report(exception, new Terminal(parse), folder);
        }
    }

    /// <summary>A village code from the command line in its stored form.</summary>
    public static string? ParseVillage(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return VillageCode.TryParseStored(text, out var code) ? code.Value : throw new SmartVillageException(
            "SV-APP-010", "Kode kelurahan itu tidak benar.", "Tulis seperti 18.72.04.1002.");
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        // A command tells its user itself how it ended; only what needs a look is logged beside that.
        services.AddLogging(logging =>
        {
            LoggingSetup.Configure(logging, LogLevel.Error);
            logging.AddFilter("SmartVillage.Sync.Pipeline.SyncEngine", LogLevel.Critical);
        });
        services.AddSmartVillage(Settings);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
