using System.Globalization;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid.Generation;
using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid;

/// <summary>Generates synthetic OpenSID databases.</summary>
public static class OpenSidDatabase
{
    // Old releases ran in sessions that were not strict, and their data shows it.
    private static readonly string[] Prologue =
        ["SET NAMES utf8mb4", "SET SESSION time_zone = '+07:00'", "SET SESSION sql_mode = ''", "SET SESSION foreign_key_checks = 0"];

    private static readonly string[] Epilogue =
        ["SET SESSION foreign_key_checks = 1", "SET SESSION sql_mode = DEFAULT", "SET SESSION time_zone = DEFAULT"];

    /// <summary>Fills an empty database, tables included.</summary>
    /// <param name="connection">Open connection to it.</param>
    /// <param name="options">What to generate.</param>
    /// <param name="progress">Gets the number of residents written so far.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public static Task<GeneratedDatabase> CreateAsync(
        MySqlConnection connection, OpenSidDatabaseOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        CreateAsync(new ConnectionSink(connection), options, progress, cancellationToken);

    /// <summary>Writes the same database as a script of statements.</summary>
    public static Task<GeneratedDatabase> WriteScriptAsync(
        TextWriter writer, OpenSidDatabaseOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        CreateAsync(new ScriptSink(writer), options, progress, cancellationToken);

    private static async Task<GeneratedDatabase> CreateAsync(ISqlSink sink, OpenSidDatabaseOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var era = options.Era;
        if (options.Villages.Count == 0 || (options.Villages.Count > 1 && !era.HasConfigId))
        {
            throw new ArgumentException($"OpenSID {era} holds one village per database.", nameof(options));
        }

        await RunAsync(sink, Prologue, cancellationToken);
        await RunAsync(sink, era.Tables.Values.Select(table => Engine(table.CreateStatement(), options.Engine)), cancellationToken);
        var tables = new TableSet(era, sink, options.Today);
        var oddities = new OdditySchedule(options.Dirt);
        var villages = new List<GeneratedVillage>();
        int? regencyProgramme = null;
        // Shared, so that no two residents of the database have one number unless they are meant to.
        var serials = new Dictionary<int, int>();
        IReadOnlyList<string> neighbours = [];
        var done = 0;
        foreach (var (village, index) in options.Villages.Select((village, index) => (village, index)))
        {
            var before = tables.Rows;
            var random = new SeededRandom(((ulong)(uint)options.Seed << 16) + (ulong)index);
            var context = new GenerationContext(
                era, village, index + 1, options.Today, random, new NameBook(random), new NumberIssuer(random, village.Digits, serials), tables, oddities, neighbours);
            tables.BeginVillage(context.ConfigId);
            if (index == 0)
            {
                WriteShared(context, options.Villages.Count);
                before = tables.Rows;
                regencyProgramme = era.HasConfigId ? ProgrammeWriter.WriteRegency(context) : null;
            }

            VillageProfile.Write(context, options.DataComplete);
            var written = done;
            var tally = await new VillageGenerator(context, options.Residents, regencyProgramme)
                .WriteAsync(options.Residents, residents => progress?.Report(written + residents), cancellationToken);
            done += tally.Residents;
            neighbours = tally.KnownNiks;
            villages.Add(new GeneratedVillage
            {
                Village = village,
                ConfigId = context.ConfigId,
                Residents = tally.Residents,
                Living = tally.Living,
                ByStatus = tally.ByStatus,
                FamiliesWithLivingHead = tally.FamiliesWithLivingHead,
                Rows = tables.Rows.ToDictionary(pair => pair.Key, pair => pair.Value - before[pair.Key], StringComparer.Ordinal),
            });
        }

        await tables.FlushAsync(force: true, cancellationToken);
        await RunAsync(sink, Epilogue, cancellationToken);
        return new GeneratedDatabase { Options = options, Villages = villages, Rows = tables.Rows, Oddities = oddities.Made };
    }

    private static void WriteShared(GenerationContext context, int villages)
    {
        CodeTables.Write(context);
        if (context.Era.Migration is { } migration)
        {
            context.Tables["migrasi"].Set("id", 1).Set("versi_database", migration).Set("premium", villages > 1 ? "[]" : null).Write();
        }
    }

    private static string Engine(string create, string? engine) =>
        engine is null ? create : create.Replace("ENGINE=InnoDB", string.Create(CultureInfo.InvariantCulture, $"ENGINE={engine}"), StringComparison.Ordinal);

    private static async Task RunAsync(ISqlSink sink, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await sink.ExecuteAsync(statement, cancellationToken);
        }
    }
}
