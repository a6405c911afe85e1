using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Pbb.HostToHost;
using SmartVillage.Adapters.Pbb.List;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Pbb;

/// <summary>Bills from the tax office's list, or from the tax office itself where it has a contract for that.</summary>
public sealed class PbbAdapter : IServiceAdapter, IPbbBillingPort, IDisposable
{
    private const string ServiceName = "Pbb";
    private const int FirstYear = 1990;

    private readonly PbbOptions _options;
    private readonly TimeProvider _time;
    private readonly ImportedList? _list;
    private readonly HostToHostBills? _bills;

    /// <summary>Off until there is a list, or contract, address and key.</summary>
    public PbbAdapter(PbbOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (options, time);
        if (options.Kind == PbbKind.ImportedList)
        {
            _list = options.ListPath is { } path ? new ImportedList(path) : null;
        }
        else
        {
            _bills = new HostToHostBills(options, time);
        }
    }

    /// <inheritdoc />
    public string Name => ServiceName;

    /// <inheritdoc />
    public ServiceCode Code => ServiceCode.Pbb;

    /// <inheritdoc />
    public AdapterMode Mode => _bills?.Mode ?? (_list is null ? AdapterMode.Directory : AdapterMode.Live);

    /// <inheritdoc />
    public async Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (_bills is not null)
        {
            return await _bills.CheckAsync(cancellationToken);
        }

        if (_list is null)
        {
            return AdapterHealth.Disabled(now, "Belum diaktifkan.", [$"daftar tagihan dari BPPRD (Adapters:{ServiceName}:ListPath)"]);
        }

        var list = _list.Current();
        return list switch
        {
            { IsOk: false } => AdapterHealth.Down(now, null, list.Reason ?? string.Empty),
            { Value: { Faults.Count: > 0 } read } => AdapterHealth.Degraded(now, null, $"{read.Faults.Count} baris daftar tagihan ditolak, {read.Rows.Count} diterima."),
            _ => AdapterHealth.Ok(now, TimeSpan.Zero),
        };
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<PbbBill>> InquireAsync(Nop nop, int taxYear, BillProof proof, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (nop.Digits.Length == 0 || taxYear < FirstYear || taxYear > _time.GetUtcNow().Year + 1)
        {
            return AdapterAnswers.Failed<PbbBill>(AnswerStatus.Invalid, "NOP terdiri dari 18 angka, dan tahun pajak harus ada.");
        }

        var found = _bills is not null ? await _bills.FindAsync(nop, taxYear, cancellationToken) : FromList(nop, taxYear);
        return found.Then(bill => IsProven(proof, bill.Owner) ? AdapterAnswers.Ok(bill.Bill) : NotFound<PbbBill>());
    }

    /// <inheritdoc />
    public void Dispose() => _bills?.Dispose();

    /// <summary>An answer without a name proves nothing to somebody who only says one.</summary>
    private static bool IsProven(BillProof proof, string? owner) => proof switch
    {
        BillProof.Officer => true,
        BillProof.OwnerName name => OwnerNames.Knows(owner, name.Word),
        _ => false,
    };

    private static AdapterAnswer<T> NotFound<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.NotFound, "Tagihan tidak ditemukan, atau nama pemiliknya tidak cocok.");

    private AdapterAnswer<FoundBill> FromList(Nop nop, int taxYear)
    {
        if (_list is null)
        {
            return AdapterAnswers.Failed<FoundBill>(AnswerStatus.Unavailable, "Daftar tagihan PBB belum disetel.", "off");
        }

        return _list.Current().Then(list => list.Rows.TryGetValue((nop.Digits, taxYear), out var row)
            ? AdapterAnswers.Ok(new FoundBill(
                new PbbBill { Nop = nop, TaxYear = taxYear, Amount = row.Amount, IsPaid = row.IsPaid, PaidOn = row.PaidOn, DueOn = row.DueOn, ListOf = list.Day }, row.Owner))
            : NotFound<FoundBill>());
    }
}
