namespace SmartVillage.Adapters.Pbb.List;

/// <summary>Where the columns of a list are; every tax office writes its header differently.</summary>
internal sealed record ListColumns(string Nop, string? Year, string? Owner, string? Amount, string? Paid, string? PaidOn, string? DueOn)
{
    private static readonly string[] NopNames = ["nop", "nomor objek pajak", "no objek pajak", "nomor obyek pajak"];
    private static readonly string[] YearNames = ["tahun", "tahun pajak", "thn pajak", "thn pajak sppt"];
    private static readonly string[] OwnerNames = ["nama", "nama wp", "nama wajib pajak", "nama subjek pajak", "nm wp", "nm wp sppt"];
    private static readonly string[] AmountNames =
        ["pbb terhutang", "pbb terutang", "ketetapan", "tagihan", "jumlah", "pokok", "pbb", "pbb yg harus dibayar sppt", "pbb yang harus dibayar", "pajak terhutang", "pajak terutang"];

    private static readonly string[] PaidNames = ["status", "lunas", "status bayar", "status pembayaran", "keterangan", "status pembayaran sppt"];
    private static readonly string[] PaidOnNames = ["tanggal bayar", "tgl bayar", "tanggal pembayaran", "tgl pembayaran sppt"];
    private static readonly string[] DueOnNames = ["jatuh tempo", "tanggal jatuh tempo", "tgl jatuh tempo", "tgl jatuh tempo sppt"];

    /// <summary>Null when a row is no header: a header names the object.</summary>
    public static ListColumns? Find(IDictionary<string, object?> row)
    {
        var names = row.Where(cell => cell.Value is string).GroupBy(cell => Plain((string)cell.Value!), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Key, StringComparer.Ordinal);
        return Named(NopNames) is { } nop
            ? new ListColumns(nop, Named(YearNames), Named(OwnerNames), Named(AmountNames), Named(PaidNames), Named(PaidOnNames), Named(DueOnNames))
            : null;

        string? Named(string[] known) => known.Select(name => names.GetValueOrDefault(name)).FirstOrDefault(column => column is not null);
    }

    private static string Plain(string header) =>
        string.Join(' ', new string([.. header.Trim().TrimStart('\uFEFF').Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
