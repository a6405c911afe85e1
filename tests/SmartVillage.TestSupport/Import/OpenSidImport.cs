using System.Globalization;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.TestSupport.Import;

/// <summary>
/// What the Excel import of OpenSID 22.12 to 24.10 does to a database, its traps included: it knows residents by NIK, makes areas and families that it does not find before it looks at the resident,
/// writes what is filled over what is there, and makes everybody permanent. Codes are taken as numbers only. A model of the described behaviour, made to be asked whether a file does harm.
/// </summary>
public sealed class OpenSidImport
{
    private readonly OpenSidSession _session;

    private OpenSidImport(OpenSidSession session) => _session = session;

    /// <summary>An import of one village on an open connection; the village matters where several share the database.</summary>
    public static async Task<OpenSidImport> StartAsync(
        MySqlConnection connection, OpenSidEra era, int? village = null, TimeProvider? time = null, CancellationToken cancellationToken = default) =>
        new(await OpenSidSession.StartAsync(connection, era, village, time ?? TimeProvider.System, cancellationToken));

    /// <summary>Imports a file; rows before a bad one stay written.</summary>
    public async Task<ImportReport> ApplyAsync(byte[] file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var isComplete = await _session.TextAsync($"SELECT value FROM setting_aplikasi WHERE `key` = 'tgl_data_lengkap_aktif' AND {_session.Own("setting_aplikasi")}", cancellationToken) is not (null or "" or "0");
        if (isComplete && _session.Era.IsAtLeast("24.04"))
        {
            return new ImportReport("data lengkap", 0, new Dictionary<int, string>());
        }

        var report = new ImportReport(null, 0, new Dictionary<int, string>());
        foreach (var sheet in SpreadsheetReader.Read(file).Where(sheet => sheet.Name != "Kode Data"))
        {
            report = await ApplyAsync(sheet, isComplete, cancellationToken);
            if (report.Refusal is not null)
            {
                return report;
            }
        }

        return report;
    }

    private async Task<ImportReport> ApplyAsync(SpreadsheetReader.Sheet sheet, bool isComplete, CancellationToken cancellationToken)
    {
        var failed = new Dictionary<int, string>();
        var columns = sheet.Rows.Count > 0 ? sheet.Rows[0] : [];
        if (columns.Except(ImportedRow.Known(_session.Era.IsAtLeast("24.09")), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return new ImportReport($"column {unknown}", 0, failed);
        }

        var rows = 1;
        foreach (var cells in sheet.Rows.Skip(1))
        {
            rows++;
            if (cells.Count > 1 && cells[1] == "###")
            {
                break;
            }

            var row = new ImportedRow(columns, cells);
            if (row.Fault(_session.Era.IsAtLeast("23.02")) is { } fault)
            {
                failed[rows] = fault;
                continue;
            }

            // Up to 23.12 these names stand in the statements as they are: a quotation mark ends the run, and what was written stays.
            if (!_session.Era.HasConfigId && $"{row["dusun"]}{row["rw"]}{row["rt"]}".AsSpan().ContainsAny('\'', '\\'))
            {
                return new ImportReport("statement", rows - 2 - failed.Count, failed);
            }

            var area = await EnsureAreaAsync(row, cancellationToken);
            var family = await EnsureFamilyAsync(row, area, cancellationToken);
            if (await WriteResidentAsync(row, area, family, isComplete, cancellationToken) is { } refusal)
            {
                failed[rows] = refusal;
            }
        }

        return new ImportReport(null, rows - 1 - failed.Count, failed);
    }

    /// <summary>The RT with these names; what is missing of hamlet, RW and RT is made.</summary>
    private async Task<int> EnsureAreaAsync(ImportedRow row, CancellationToken cancellationToken)
    {
        var (hamlet, rw, rt) = (row["dusun"], row["rw"], row["rt"]);
        if (await FindAsync("dusun = @p0", cancellationToken, hamlet) is null)
        {
            await AddAreaAsync(hamlet, "0", "0", cancellationToken);
            await AddAreaAsync(hamlet, "-", "0", cancellationToken);
            await AddAreaAsync(hamlet, "-", "-", cancellationToken);
        }

        if (await FindAsync("dusun = @p0 AND rw = @p1", cancellationToken, hamlet, rw) is null)
        {
            await AddAreaAsync(hamlet, rw, "0", cancellationToken);
            await AddAreaAsync(hamlet, rw, "-", cancellationToken);
        }

        return await FindAsync("dusun = @p0 AND rw = @p1 AND rt = @p2", cancellationToken, hamlet, rw, rt) ?? await AddAreaAsync(hamlet, rw, rt, cancellationToken);

        async Task<int?> FindAsync(string condition, CancellationToken token, params object?[] values) =>
            await _session.IdsAsync($"SELECT id FROM tweb_wil_clusterdesa WHERE {condition} AND {_session.Own("tweb_wil_clusterdesa")} LIMIT 1", token, values) is [var id, ..] ? id : null;
    }

    private Task<int> AddAreaAsync(string hamlet, string rw, string rt, CancellationToken cancellationToken) =>
        _session.InsertAsync("tweb_wil_clusterdesa", new Dictionary<string, string?>(StringComparer.Ordinal) { ["dusun"] = hamlet, ["rw"] = rw, ["rt"] = rt }, cancellationToken);

    /// <summary>The family of this number. One that is missing is made, and stays also when the resident is refused; one without an address gets that of the row.</summary>
    private async Task<int?> EnsureFamilyAsync(ImportedRow row, int area, CancellationToken cancellationToken)
    {
        if (row["no_kk"].Length == 0)
        {
            return null;
        }

        if (await _session.IdsAsync($"SELECT id FROM tweb_keluarga WHERE no_kk = @p0 AND {_session.Own("tweb_keluarga")} LIMIT 1", cancellationToken, row["no_kk"]) is [var known, ..])
        {
            await _session.ExecuteAsync("UPDATE tweb_keluarga SET updated_by = 1, id_cluster = @p0, alamat = @p1 WHERE id = @p2 AND alamat IS NULL", cancellationToken, area, row["alamat"], known);
            return known;
        }

        var family = await _session.InsertAsync(
            "tweb_keluarga",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["no_kk"] = row["no_kk"], ["alamat"] = row["alamat"], ["id_cluster"] = $"{area}", ["updated_by"] = "1" },
            cancellationToken);
        await _session.InsertAsync(
            "log_keluarga",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_kk"] = $"{family}", ["id_peristiwa"] = "1", ["tgl_peristiwa"] = $"{_session.Now:yyyy-MM-dd HH:mm:ss}" },
            cancellationToken);
        return family;
    }

    private async Task<string?> WriteResidentAsync(ImportedRow row, int area, int? family, bool isComplete, CancellationToken cancellationToken)
    {
        var values = row.Filled.Where(cell => _session.Has("tweb_penduduk", cell.Key)).ToDictionary(cell => cell.Key, string? (cell) => cell.Value, StringComparer.Ordinal);
        values["id_cluster"] = $"{area}";
        values["status"] = "1";
        if (family is not null)
        {
            values["id_kk"] = $"{family}";
        }

        var found = row["nik"].All(digit => digit == '0')
            ? await _session.IdsAsync(
                $"SELECT id FROM tweb_penduduk WHERE nama = @p0 AND tempatlahir = @p1 AND tanggallahir = @p2 AND {_session.Own("tweb_penduduk")} LIMIT 1",
                cancellationToken, row["nama"], row["tempatlahir"], row["tanggallahir"])
            : await _session.IdsAsync($"SELECT id FROM tweb_penduduk WHERE nik = @p0 AND {_session.Own("tweb_penduduk")} LIMIT 1", cancellationToken, row["nik"]);
        if (found is not [var resident, ..])
        {
            return await AddResidentAsync(row, values, isComplete, cancellationToken);
        }

        if (await RefusalAsync(row, resident, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await IsTagTakenAsync(row["tag_id_card"], resident, cancellationToken))
        {
            return "tag_id_card";
        }

        values.Remove("nik");
        values["updated_at"] = $"{_session.Now:yyyy-MM-dd HH:mm:ss}";
        values["updated_by"] = "1";
        var columns = values.Keys.Where(column => _session.Has("tweb_penduduk", column)).ToList();
        await _session.ExecuteAsync(
            $"UPDATE tweb_penduduk SET {string.Join(", ", columns.Select((column, i) => $"`{column}` = @p{i}"))} WHERE id = {resident}", cancellationToken, [.. columns.Select(column => values[column])]);
        await WriteHeadAsync(row, family, area, resident, cancellationToken);
        return null;
    }

    /// <summary>Compared by the program and not by the database: byte for byte, but two numbers as numbers, so that 2 is 002.</summary>
    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || (NumberOf(one) is { } number && NumberOf(other) == number);

    private static double? NumberOf(string text) =>
        text.Trim(' ', '\t', '\n', '\r', '\v', '\f') is { Length: > 0 } trimmed && double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Whether somebody else has the tag. A row without one has the same as somebody whose tag is an empty text, and is refused then.</summary>
    private async Task<bool> IsTagTakenAsync(string tag, int resident, CancellationToken cancellationToken) =>
        _session.Has("tweb_penduduk", "tag_id_card")
        && (await _session.IdsAsync($"SELECT id FROM tweb_penduduk WHERE id <> {resident} AND tag_id_card = @p0 AND {_session.Own("tweb_penduduk")} LIMIT 1", cancellationToken, tag)).Count > 0;

    /// <summary>What an import may not change of somebody who is there.</summary>
    private async Task<string?> RefusalAsync(ImportedRow row, int resident, CancellationToken cancellationToken)
    {
        const string Joined = "FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.id = p.id_kk LEFT JOIN tweb_wil_clusterdesa c ON c.id = k.id_cluster WHERE p.id = @p0";
        foreach (var (column, source) in ((string, string)[])
        [
            ("status_dasar", "p.status_dasar"), ("kk_level", "p.kk_level"), ("no_kk", "k.no_kk"), ("alamat", "k.alamat"), ("dusun", "c.dusun"), ("rw", "c.rw"), ("rt", "c.rt"),
        ])
        {
            if (row[column].Length > 0 && !IsSame(row[column], await _session.TextAsync($"SELECT CAST({source} AS char) {Joined}", cancellationToken, resident) ?? string.Empty))
            {
                return $"{column} differs";
            }
        }

        return null;
    }

    /// <summary>Somebody with another NIK is somebody new.</summary>
    private async Task<string?> AddResidentAsync(ImportedRow row, Dictionary<string, string?> values, bool isComplete, CancellationToken cancellationToken)
    {
        if (isComplete || new[] { "nama", "no_kk", "kk_level", "dusun", "rw", "rt" }.Any(column => row[column].Length == 0))
        {
            return isComplete ? "data lengkap" : "incomplete";
        }

        if (await IsTagTakenAsync(row["tag_id_card"], 0, cancellationToken))
        {
            return "tag_id_card";
        }

        var now = $"{_session.Now:yyyy-MM-dd HH:mm:ss}";
        values["created_at"] = now;
        values["created_by"] = "1";
        values.TryAdd("status_dasar", "1");
        var resident = await _session.InsertAsync("tweb_penduduk", values, cancellationToken);
        await _session.InsertAsync(
            "log_penduduk",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id_pend"] = $"{resident}",
                [_session.Era.HasEventCodes ? "kode_peristiwa" : "id_detail"] = "5",
                ["tgl_peristiwa"] = now,
                ["tgl_lapor"] = now,
            },
            cancellationToken);
        await WriteHeadAsync(row, values.GetValueOrDefault("id_kk") is { } family ? int.Parse(family) : null, int.Parse(values["id_cluster"]!), resident, cancellationToken);
        return null;
    }

    /// <summary>A row that says it is the head rewrites the family, address and all.</summary>
    private async Task WriteHeadAsync(ImportedRow row, int? family, int area, int resident, CancellationToken cancellationToken)
    {
        if (row["kk_level"] == "1" && family is not null)
        {
            await _session.ExecuteAsync("UPDATE tweb_keluarga SET nik_kepala = @p0, id_cluster = @p1, alamat = @p2 WHERE id = @p3", cancellationToken, resident, area, row["alamat"], family);
        }
    }
}
