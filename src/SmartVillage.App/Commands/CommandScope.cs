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

/// <summary>What a command works with: its configuration, services without a scheduler, and its two outputs.</summary>
internal sealed class CommandScope : IAsyncDisposable
{
    private ServiceProvider? _services;

    private CommandScope(bool json, Settings settings)
    {
        Json = json;
        Settings = settings;
        Screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(json ? Console.Error : Console.Out) });
    }

    public bool Json { get; }

    public Settings Settings { get; }

    /// <summary>For people; in JSON mode it goes to standard error.</summary>
    public IAnsiConsole Screen { get; }

    public IServiceProvider Services => _services ??= Build();

    /// <summary>Runs a command that needs no configuration; whatever goes wrong ends as one sentence and an exit code.</summary>
    public static async Task<int> GuardAsync(ParseResult parse, Func<bool, Task<int>> body)
    {
        var json = parse.GetValue(GlobalOptions.Json);
        try
        {
            return await body(json);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return FailureReport.Report(exception, json, folder: null);
        }
    }

    /// <summary>Runs a command with its configuration.</summary>
    public static async Task<int> RunAsync(ParseResult parse, Func<CommandScope, Task<int>> body)
    {
        var json = parse.GetValue(GlobalOptions.Json);
        string? folder = null;
        try
        {
            var settings = SettingsFile.Load(parse.GetValue(GlobalOptions.Config));
            folder = settings.Folder;
            foreach (var key in settings.Unknown)
            {
                await Console.Error.WriteLineAsync($"Pengaturan {key} tidak dikenal dan diabaikan.");
            }

            await using var scope = new CommandScope(json, settings);
            return await body(scope);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return FailureReport.Report(exception, json, folder);
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
        services.AddLogging(logging => LoggingSetup.Configure(logging, LogLevel.Error));
        services.AddSmartVillage(Settings);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
