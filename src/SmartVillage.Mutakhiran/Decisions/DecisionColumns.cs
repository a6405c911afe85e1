namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>Columns of the list of what waits for a decision; the reader finds those that it needs by name, in any order.</summary>
internal static class DecisionColumns
{
    public const string Proposal = "Usul";
    public const string Revision = "Revisi";
    public const string Place = "RT";
    public const string Card = "KK";
    public const string Name = "Nama";
    public const string Field = "Isian";
    public const string FieldCode = "Kode isian";
    public const string Before = "Semula";
    public const string After = "Menjadi";
    public const string Evidence = "Bukti";
    public const string EvidenceNumber = "Nomor bukti";
    public const string Basis = "Dasar";
    public const string ProposedBy = "Diusulkan oleh";
    public const string EnteredBy = "Dimasukkan oleh";
    public const string Since = "Menunggu sejak";
    public const string State = "Keadaan";
    public const string Possible = "Yang dapat diputuskan";
    public const string Decision = "Keputusan";
    public const string Note = "Catatan";
    public const string Mark = "Dibuat";
}
