using System.CommandLine;
using SmartVillage.App.Commands;
using Spectre.Console;

namespace SmartVillage.App.Output;

/// <summary>The two streams of a command. With <c>--json</c> standard output belongs to the one JSON object, and people read standard error.</summary>
internal sealed class Terminal
{
    // A table in a file or a pipe should not be broken at the 80 columns that a library guesses.
    private const int WidthWithoutTerminal = 200;

    public Terminal(ParseResult parse)
    {
        Json = parse.GetValue(GlobalOptions.Json);
        Output = parse.InvocationConfiguration.Output;
        Error = parse.InvocationConfiguration.Error;
        Screen = ScreenOn(Json ? Error : Output);
        ErrorScreen = ScreenOn(Error);
        IsWatched = !Json && ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;
    }

    public bool Json { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Results for people.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>What goes on while a command works.</summary>
    public IAnsiConsole ErrorScreen { get; }

    /// <summary>Whether a person sees standard error as it is written.</summary>
    public bool IsWatched { get; }

    private static IAnsiConsole ScreenOn(TextWriter writer)
    {
        var isTerminal = (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected)
            || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!isTerminal)
        {
            screen.Profile.Width = WidthWithoutTerminal;
        }

        return screen;
    }
}
