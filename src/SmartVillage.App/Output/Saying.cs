using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmartVillage.App.Output;

/// <summary>Lines for people, in the library's markup. What is put into them is shown as it is.</summary>
internal static class Saying
{
    /// <summary>Stands for a colon until a line is drawn, because the library takes <c>:ambulance:</c> for a picture, also within the name of a setting.</summary>
    private const char Colon = '\uE03A';

    private static readonly Verbatim Words = new();

    /// <summary>Writes a line.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="line">Markup with values in it.</param>
    public static void SayLine(this IAnsiConsole screen, FormattableString line) =>
        screen.Write(new Drawn(new Markup(string.Format(Words, line.Format, line.GetArguments()) + Environment.NewLine)));

    private sealed class Verbatim : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            Markup.Escape(arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? string.Empty).Replace(':', Colon);
    }

    private sealed class Drawn(IRenderable line) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => line.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            line.Render(options, maxWidth).Select(part => part.Text.Contains(Colon, StringComparison.Ordinal) ? new Segment(part.Text.Replace(Colon, ':'), part.Style) : part);
    }
}
