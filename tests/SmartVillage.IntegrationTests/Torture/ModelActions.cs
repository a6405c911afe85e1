using System.Globalization;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Carries out the steps of a sequence on the model, as OpenSID and its operators do them. Steps that find nothing to work on do nothing.</summary>
internal sealed partial class ModelActions(ModelDatabase model)
{
    /// <summary>Tables that the synchronisation copies.</summary>
    private static readonly string[] Copied =
    [
        "tweb_wil_clusterdesa", "tweb_keluarga", "tweb_penduduk", "tweb_rtm", "log_penduduk", "log_keluarga", "program", "program_peserta", "produk_kategori", "pelapak", "produk",
        "tweb_penduduk_mandiri", "permohonan_surat", "pengaduan",
    ];

    private readonly List<(long Being, Dictionary<string, string?> Values)> _deleted = [];

    public ModelDatabase Model => model;

    /// <summary>How far the clock of the machine was moved.</summary>
    public TimeSpan ClockOffset { get; private set; }

    public void Apply(TortureStep step)
    {
        var (a, b) = (step.A, step.B);
        switch (step.Action)
        {
            case TortureAction.EditResident: EditResident(a, b); break;
            case TortureAction.SaveUnchanged: SaveUnchanged(a); break;
            case TortureAction.MoveFamily: MoveFamily(a, b, withEvents: false); break;
            case TortureAction.MoveFamilyInItsForm: MoveFamily(a, b, withEvents: true); break;
            case TortureAction.RenameHamlet: RenameArea(a, b, "dusun"); break;
            case TortureAction.RenameRw: RenameArea(a, b, "rw"); break;
            case TortureAction.AddRt: AddRt(a, b); break;
            case TortureAction.Die: Leave(a, b); break;
            case TortureAction.UndoFromList: Undo(a, fromLog: false); break;
            case TortureAction.UndoFromLog: Undo(a, fromLog: true); break;
            case TortureAction.Split: Split(a); break;
            case TortureAction.MakeHead: MakeHead(a); break;
            case TortureAction.AddResident: AddResident(a, b, id: null); break;
            case TortureAction.DeleteResident: DeleteResident(a); break;
            case TortureAction.ReturnDeleted: ReturnDeleted(a); break;
            case TortureAction.DeleteFamily: Delete("tweb_keluarga", Pick("tweb_keluarga", a)); break;
            case TortureAction.AddSeller: AddSeller(a); break;
            case TortureAction.SwitchSeller: Toggle("pelapak", a); break;
            case TortureAction.AddProduct: AddProduct(a, b); break;
            case TortureAction.EditProduct: EditProduct(a, b); break;
            case TortureAction.NikBecomesZero: SetNik(a, "0"); break;
            case TortureAction.NikBecomesTemporary: SetNik(a, $"0187204{b:000000000}"); break;
            case TortureAction.NikBecomesReal: SetNik(a, NewNik()); break;
            case TortureAction.SwapNiks: SwapNiks(a, b); break;
            case TortureAction.ReuseId: ReuseId(a, b); break;
            case TortureAction.RestoreWithNewIds: Renumber(a); break;
            case TortureAction.ImportSeenHalfWay: Import(a, b); break;
            case TortureAction.Upgrade: Upgrade(a); break;
            case TortureAction.DropColumn: DropColumn(a, b); break;
            case TortureAction.AddColumn: AddColumn(a); break;
            case TortureAction.RetypeColumn: RetypeColumn(a, b); break;
            case TortureAction.DropTable: DropTable(a); break;
            case TortureAction.EmptyTable: Table(a).Remove(_ => true); break;
            case TortureAction.Garbage: Garbage(a, b); break;
            case TortureAction.DuplicateKey: DuplicateKey(a, b); break;
            case TortureAction.KeyOfZero: KeyOfZero(a, b); break;
            case TortureAction.DanglingReference: DanglingReference(a, b); break;
            case TortureAction.AddParticipant: AddParticipant(a, b); break;
            case TortureAction.EndParticipation: Delete("program_peserta", Pick("program_peserta", a)); break;
            case TortureAction.OpenAccount: OpenAccount(a, b); break;
            case TortureAction.SwitchAccount: SwitchAccount(a, b); break;
            case TortureAction.CloseAccount: Delete("tweb_penduduk_mandiri", Pick("tweb_penduduk_mandiri", a)); break;
            case TortureAction.RequestLetter: RequestLetter(a, b); break;
            case TortureAction.MoveLetter: MoveLetter(a, b); break;
            case TortureAction.Complain: Complain(a, b); break;
            case TortureAction.Answer: Answer(a, b); break;
            case TortureAction.DeleteComplaint: DeleteComplaint(a); break;
            case TortureAction.Coordinates: SetCoordinates(a, b); break;
            case TortureAction.TimeZone: SetTimeZone(a); break;
            case TortureAction.RenameVillage: RenameVillage(a, b); break;
            case TortureAction.LoseTenant: LoseTenant(a, b); break;
            case TortureAction.RowsInOtherOrder: Table(a).Reverse(); break;
            case TortureAction.ClockJumps: ClockOffset += TimeSpan.FromHours(b % 73 - 36); break;
            default: throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    private ModelTable Table(int number) => model[Copied[number % Copied.Length]];

    private ModelRow? Pick(string table, int number, Func<ModelTable, ModelRow, bool>? which = null)
    {
        var found = model[table];
        var rows = which is null ? found.Rows : found.Rows.Where(row => which(found, row)).ToList();
        return rows.Count == 0 ? null : rows[number % rows.Count];
    }

    private ModelRow? Resident(int number) => Pick("tweb_penduduk", number);

    private string? Get(string table, ModelRow row, string column) => model[table].Get(row, column);

    private void Set(string table, ModelRow row, string column, string? value) => model[table].Set(row, column, value);

    private string? Tenant(string table, ModelRow? row) => row is null ? null : Get(table, row, "config_id");

    /// <summary>Rows of a table that point at an id.</summary>
    private List<ModelRow> Pointing(string table, string column, string? id) =>
        id is null or "0" ? [] : model[table].Rows.Where(row => string.Equals(Get(table, row, column), id, StringComparison.Ordinal)).ToList();

    private ModelRow Insert(string table, string? tenant, params ReadOnlySpan<(string Column, string? Value)> values)
    {
        var found = model[table];
        var row = found.Add(model.NewBeing(), [("id", $"{found.NextId()}"), ("config_id", tenant ?? "1"), .. values]);
        return row;
    }

    private string Now(int number) => string.Create(CultureInfo.InvariantCulture, $"2026-02-{1 + number % 28:00} {number % 24:00}:15:00");

    private string NewNik() => $"1872{10_000_000 + model.NewBeing():00000000}9999";
}
