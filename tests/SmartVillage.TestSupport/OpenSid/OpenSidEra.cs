using System.Globalization;
using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.TestSupport.OpenSid;

/// <summary>
/// A public release of OpenSID with the structure that its databases have. Behaviour is told from the structure, as a reader must do, except where a release changed
/// nothing but the content.
/// </summary>
public sealed class OpenSidEra
{
    private static readonly Lazy<IReadOnlyList<OpenSidEra>> Loaded = new(OpenSidSchemas.Load);

    internal OpenSidEra(string release, string origin, string? currentVersion, string? migration, IReadOnlyDictionary<string, TableSchema> tables)
    {
        Release = release;
        Origin = origin;
        CurrentVersion = currentVersion;
        Migration = migration;
        Tables = tables;
    }

    /// <summary>All releases from 18.06 to 24.10; from 22.12 on several origins of one release.</summary>
    public static IReadOnlyList<OpenSidEra> All => Loaded.Value;

    /// <summary>The eras that differ most from each other; what a change must be tried on.</summary>
    public static IReadOnlyList<OpenSidEra> Main => [V1806, V1812, V2012, V2112, V2212, V2306, V2401, V2410Upgraded, V2410Fresh];

    public static OpenSidEra V1806 => Get("18.06");

    public static OpenSidEra V1812 => Get("18.12");

    /// <summary>Decimal NIK, old event codes, table of migrations, first full village codes.</summary>
    public static OpenSidEra V2012 => Get("20.12");

    public static OpenSidEra V2112 => Get("21.12");

    /// <summary>NIK as text, marketplace, still latin1.</summary>
    public static OpenSidEra V2212 => Get("22.12");

    /// <summary>utf8 throughout, no config_id.</summary>
    public static OpenSidEra V2306 => Get("23.06");

    /// <summary>config_id in every table.</summary>
    public static OpenSidEra V2401 => Get("24.01");

    /// <summary>Cascading foreign keys; an older village after all migrations.</summary>
    public static OpenSidEra V2410Upgraded => Get("24.10");

    /// <summary>Cascading foreign keys; a new installation.</summary>
    public static OpenSidEra V2410Fresh => Get("24.10", "fresh");

    /// <summary>Release, <c>18.06</c> to <c>24.10</c>.</summary>
    public string Release { get; }

    /// <summary><c>dump</c>, <c>upgraded</c>, <c>fresh</c> or <c>upgraded-from-18.06</c>.</summary>
    public string Origin { get; }

    /// <summary>What the settings call the version; null where a new installation has none.</summary>
    public string? CurrentVersion { get; }

    /// <summary>Newest row of <c>migrasi</c>; null before 20.04.</summary>
    public string? Migration { get; }

    /// <summary>Tables by name.</summary>
    public IReadOnlyDictionary<string, TableSchema> Tables { get; }

    /// <summary>Whether several villages can share the database.</summary>
    public bool HasConfigId => Has("tweb_penduduk", "config_id");

    /// <summary>Whether NIK is a number, so that temporary ones can't exist.</summary>
    public bool HasDecimalNik => Tables["tweb_penduduk"].Column("nik").Zero == "0";

    /// <summary>Event codes of 21.09 and later.</summary>
    public bool HasEventCodes => Has("log_penduduk", "kode_peristiwa");

    /// <summary>Family event codes of 21.12 and later.</summary>
    public bool HasFamilyEventCodes => Has("tweb_keluarga", "updated_at");

    /// <summary>First day of the month after the release.</summary>
    public DateOnly UsedFrom => DateOnly.ParseExact($"20{Release}.01", "yyyy.MM.dd", CultureInfo.InvariantCulture).AddMonths(1);

    /// <summary>Finds a release; without an origin the most usual one of old villages.</summary>
    public static OpenSidEra Get(string release, string? origin = null) =>
        All.FirstOrDefault(era => era.Release == release && (origin is null ? era.Origin is "dump" or "upgraded" : era.Origin == origin))
        ?? throw new ArgumentException($"No structure of OpenSID {release} {origin} is known.", nameof(release));

    /// <summary>Whether the release is this one or a later one.</summary>
    public bool IsAtLeast(string release) => string.CompareOrdinal(Release, release) >= 0;

    /// <summary>Whether the table exists and has the column.</summary>
    public bool Has(string table, string column) => Tables.TryGetValue(table, out var schema) && schema.Has(column);

    /// <inheritdoc />
    public override string ToString() => Origin == "dump" ? Release : $"{Release} {Origin}";
}
