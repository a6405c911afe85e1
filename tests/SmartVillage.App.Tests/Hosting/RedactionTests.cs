using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Tests.Hosting;

public sealed class RedactionTests
{
    private const string Nik = "1872040101809999";

    [Theory]
    [InlineData(Nik)]
    [InlineData("NIK=1872040101809999;")]
    [InlineData("18 7204 010180 9999")]
    [InlineData("1872-0401-0180-9999")]
    public void Clean_blanks_a_NIK_however_it_is_written(string text) => Assert.Contains("[nomor]", Redaction.Clean(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("081299999999")]
    [InlineData("+62 812-9999-9999")]
    [InlineData("6281299999999")]
    public void Clean_blanks_a_phone_number(string text) => Assert.Contains("[telepon]", Redaction.Clean($"hubungi {text}!"), StringComparison.Ordinal);

    [Theory]
    [InlineData("01a2136e-5803-73ca-916b-7837a728ba54")]
    [InlineData("18.72.04.1002")]
    [InlineData("2026-11-25T16:01:07.219Z")]
    [InlineData("12345 baris, 441 ms, porta 5080")]
    [InlineData("12345678901234567890")]
    public void Clean_leaves_what_is_no_identity_number(string text) => Assert.Equal(text, Redaction.Clean(text));

    [Fact]
    public void Every_sink_gets_messages_values_scopes_and_exceptions_without_identity_numbers()
    {
        var sink = new MemorySink();
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            LoggingSetup.Configure(logging, LogLevel.Trace);
            logging.AddProvider(sink);
        });
        using var provider = services.BuildServiceProvider();
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("uji");

        using (logger.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["nik"] = Nik }))
        {
            // Exactly what a careless line would do; the analyzers forbid it in the product.
#pragma warning disable CA1848, CA2254
            logger.LogError(new InvalidOperationException($"Duplicate entry '{Nik}'", new FormatException(Nik)), $"Gagal pada {Nik} {{Nik}} {{Number}}", Nik, 1872040101809999);
#pragma warning restore CA1848, CA2254
        }

        Assert.Equal(2, sink.Lines.Count);
        Assert.All(sink.Lines, line => Assert.DoesNotContain(Nik, line, StringComparison.Ordinal));
        Assert.Contains(nameof(FormatException), sink.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Duplicate entry", sink.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_ours_keeps_its_sentence_and_a_foreign_one_loses_its_words()
    {
        var text = SafeException.Describe(new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan.", inner: new IOException($"row {Nik}")));

        Assert.Contains("SV-STO-002: Diska penuh.", text, StringComparison.Ordinal);
        Assert.Contains(nameof(IOException), text, StringComparison.Ordinal);
        Assert.DoesNotContain("row", text, StringComparison.Ordinal);
    }

    private sealed class MemorySink : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Add(Flat(state));
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {Flat(state)} {exception}");

        public void Dispose()
        {
        }

        private static string Flat(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : $"{state}";
    }
}
