using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Pbb;

/// <summary>
/// Bills of land and building tax. A number alone tells nobody anything: it would show what others own. Money is never taken or held here.
/// </summary>
public interface IPbbBillingPort
{
    /// <summary>One bill. A wrong proof and an unknown number give the same <see cref="AnswerStatus.NotFound"/>.</summary>
    Task<AdapterAnswer<PbbBill>> InquireAsync(Nop nop, int taxYear, BillProof proof, CancellationToken cancellationToken);
}

/// <summary>Why somebody may see a bill.</summary>
public abstract record BillProof
{
    private BillProof()
    {
    }

    /// <summary>Knows one word of the owner's name, at least three letters.</summary>
    public sealed record OwnerName(string Word) : BillProof
    {
        /// <summary>Nothing that a log could keep.</summary>
        public override string ToString() => nameof(OwnerName);
    }

    /// <summary>A logged-in officer who answers for the look; the caller has put it into the ledger.</summary>
    public sealed record Officer : BillProof;
}

/// <summary>What a bill says; neither name nor address.</summary>
public sealed record PbbBill
{
    /// <summary>Object.</summary>
    public required Nop Nop { get; init; }

    /// <summary>Year of the tax.</summary>
    public required int TaxYear { get; init; }

    /// <summary>Tax without penalty, rupiah; null when the other side only said that it is paid.</summary>
    public long? Amount { get; init; }

    /// <summary>Penalty, rupiah.</summary>
    public long? Penalty { get; init; }

    /// <summary>Whether it is paid; null when the list does not say.</summary>
    public bool? IsPaid { get; init; }

    /// <summary>When it was paid.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>Last day to pay without penalty.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Day of the list, which must be shown beside it; null for an answer of the tax office itself.</summary>
    public DateOnly? ListOf { get; init; }
}
