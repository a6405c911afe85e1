using Microsoft.Extensions.Logging;

namespace SmartVillage.App.Hosting;

/// <summary>
/// Stands between every logger and every sink (console, journal, Windows event log, telemetry), so that none can be forgotten. Messages and named values are cleaned,
/// exceptions lose their words.
/// </summary>
internal sealed class RedactingLoggerFactory(LoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class RedactingLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(Clean(state));

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!inner.IsEnabled(logLevel))
            {
                return;
            }

            var message = Redaction.Clean(formatter(state, null));
            if (exception is not null)
            {
                message += Environment.NewLine + Redaction.Clean(SafeException.Describe(exception));
            }

            inner.Log(logLevel, eventId, Clean(state), null, (_, _) => message);
        }

        private static object Clean<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? values.Select(pair => new KeyValuePair<string, object?>(pair.Key, CleanValue(pair.Value))).ToList()
            : Redaction.Clean(state?.ToString() ?? string.Empty);

        private static object? CleanValue(object? value) => value switch
        {
            null or bool or Enum or Guid => value,
            _ => Redaction.Clean(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty),
        };
    }
}
