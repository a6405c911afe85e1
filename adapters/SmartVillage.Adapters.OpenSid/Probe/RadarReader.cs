using System.Globalization;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Looks around on the server of a source; nothing but SELECT and SHOW is sent. Whatever fails here never fails a run: the data does not need it.</summary>
internal static class RadarReader
{
    /// <summary>What was seen, or null when the server did not answer.</summary>
    public static async Task<SourceRadar?> TryReadAsync(SourceSession session, SnapshotContents contents, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var rights = await AccountRightsReader.LoadAsync(session.Connection, session.Connection.Database, cancellationToken);
            var cascades = await CascadeReader.LoadAsync(session, cancellationToken);
            var orphans = contents.Tenants.IsSingle ? [] : await OrphanFindings.OfAsync(session, contents.Plans.Values, cancellationToken);
            var seconds = Convert.ToInt64(await session.ScalarAsync("SELECT CAST(UNIX_TIMESTAMP() AS SIGNED)", cancellationToken), CultureInfo.InvariantCulture);
            var now = time.GetUtcNow();
            var ahead = DateTimeOffset.FromUnixTimeSeconds(seconds) - now;
            return new SourceRadar
            {
                LookedAt = now,
                ServerTimeZone = await ZoneAsync(session, cancellationToken),
                ClockAheadSeconds = (long)Math.Round(ahead.TotalSeconds),
                IsReadOnly = rights.IsReadOnly,
                ExcessRights = rights.Excess,
                Cascades = cascades,
                Findings = [.. RightsFindings.Of(rights), RightsFindings.Of(ahead), .. CascadeFindings.Of(cascades, contents.Probe.CompleteDataMode), .. orphans],
            };
        }
        catch (MySqlException)
        {
            return null;
        }
    }

    private static async Task<string?> ZoneAsync(SourceSession session, CancellationToken cancellationToken)
    {
        var zone = await session.ScalarAsync("SELECT @@GLOBAL.time_zone", cancellationToken) as string;
        return string.Equals(zone, "SYSTEM", StringComparison.OrdinalIgnoreCase)
            ? $"{zone} ({await session.ScalarAsync("SELECT @@GLOBAL.system_time_zone", cancellationToken)})"
            : zone;
    }
}
