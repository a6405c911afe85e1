namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Columns of the list that is filled in on a computer; the reader finds them by name, in any order.</summary>
internal static class WorkListColumns
{
    public const string Sheet = "Kode lembar";
    public const string Edition = "Edisi";
    public const string Place = "RT";
    public const string Card = "KK";
    public const string Number = "No";
    public const string Name = "Nama";
    public const string Age = "Umur";
    public const string Code = "Kode pertanyaan";
    public const string Question = "Pertanyaan";
    public const string Answer = "Jawaban";
    public const string DocumentKind = "Jenis dokumen";
    public const string DocumentNumber = "Nomor dokumen";
    public const string Mark = "Dibuat";

    /// <summary>Code of the row with the outcome of the visit.</summary>
    public const string OutcomeCode = "HASIL";

    /// <summary>Code of that row on the page of a second look.</summary>
    public const string SecondOutcomeCode = "HASIL-ULANG";

    /// <summary>Code of the row with the day of the visit.</summary>
    public const string DayCode = "TANGGAL";

    /// <summary>Code of the row with the name of whoever was there.</summary>
    public const string VisitorCode = "PETUGAS";
}
