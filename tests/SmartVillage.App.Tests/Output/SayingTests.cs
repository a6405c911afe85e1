using SmartVillage.App.Output;
using Spectre.Console;

namespace SmartVillage.App.Tests.Output;

public sealed class SayingTests
{
    [Theory]
    [InlineData("Requests:Ambulance:Webhook")]
    [InlineData("[bold]Kelurahan[/] [link=x]")]
    [InlineData(":key: 2026-11-30T08:00:00")]
    [InlineData("{0} 100 %")]
    public void What_is_put_into_a_line_is_shown_as_it_is(string value)
    {
        using var writer = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });

        screen.SayLine($"[bold]{value}[/] – {1234.5:0.00} {null as string}[dim]{value}[/]");

        Assert.Equal($"{value} – 1234.50 {value}", writer.ToString().TrimEnd());
    }
}
