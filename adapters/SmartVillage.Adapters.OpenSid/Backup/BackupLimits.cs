namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>What no honest backup exceeds; without limits a hostile file decides how much memory and time we spend.</summary>
internal static class BackupLimits
{
    /// <summary>Bytes of one value that we read; OpenSID's longest texts are far below.</summary>
    public const int ValueBytes = 8 * 1024 * 1024;

    /// <summary>Characters of a name of a table or column; MySQL allows 64.</summary>
    public const int NameBytes = 256;

    public const int Tables = 5000;

    public const int Columns = 4096;

    /// <summary>Stretches of rows; a generator may switch between tables, but not for every row.</summary>
    public const int Segments = 2_000_000;

    /// <summary>Rows of a table that are not in the order of their ids: every 100,000 of them cost another pass over the file.</summary>
    public const int DisorderedRows = 20_000_000;

    /// <summary>Nesting of JSON.</summary>
    public const int Depth = 64;

    /// <summary>Bytes of the list of files in a zip, which is read into memory as a whole.</summary>
    public const int DirectoryBytes = 16 * 1024 * 1024;

    /// <summary>Bytes after unpacking.</summary>
    public const long UnpackedBytes = 64L * 1024 * 1024 * 1024;

    /// <summary>Texts pack to a tenth or a thirtieth; what unpacks to hundreds of times its size was made to do so.</summary>
    public const int Ratio = 250;

    /// <summary>Unpacked bytes below which the ratio says nothing.</summary>
    public const long RatioFrom = 64L * 1024 * 1024;
}
