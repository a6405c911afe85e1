using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService;

/// <summary>Letters of one OpenSID as its staff sees them. Of people only name and masked NIK are taken.</summary>
public interface IStaffLetterDesk
{
    /// <summary>How many letters wait, are signed or were sent back, by OpenSID's own names of these heaps.</summary>
    Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken);

    /// <summary>Letters that were made.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> ArchiveAsync(CancellationToken cancellationToken);

    /// <summary>Letters that wait for an approval or a signature of this account.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>What residents asked for.</summary>
    Task<AdapterAnswer<IReadOnlyList<StaffLetterRequest>>> RequestsAsync(CancellationToken cancellationToken);

    /// <summary>One request of a resident.</summary>
    Task<AdapterAnswer<StaffLetterRequest>> ExamineAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>Takes a resident's request on: OpenSID makes the letter.</summary>
    Task<AdapterAnswer<bool>> AcceptRequestAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>Gives a resident's request back as incomplete, saying why.</summary>
    Task<AdapterAnswer<bool>> RefuseRequestAsync(string requestId, string reason, CancellationToken cancellationToken);

    /// <summary>Approves a letter on its way to the signature.</summary>
    Task<AdapterAnswer<bool>> ApproveAsync(string letterId, CancellationToken cancellationToken);

    /// <summary>Refuses a letter, saying why.</summary>
    Task<AdapterAnswer<bool>> RefuseAsync(string letterId, string reason, CancellationToken cancellationToken);

    /// <summary>Sends a letter back one step, saying why.</summary>
    Task<AdapterAnswer<bool>> ReturnAsync(string letterId, string reason, CancellationToken cancellationToken);

    /// <summary>Signs a letter electronically.</summary>
    /// <param name="letterId">OpenSID's id.</param>
    /// <param name="passphrase">Of the signer's certificate; passed on and kept nowhere.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown.</param>
    Task<AdapterAnswer<bool>> SignAsync(string letterId, string passphrase, CancellationToken cancellationToken);
}

/// <summary>A letter that was made.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Kind">Kind of letter.</param>
/// <param name="Name">Name of the resident.</param>
/// <param name="MaskedNik">NIK with its middle hidden.</param>
/// <param name="Date">As OpenSID wrote it.</param>
/// <param name="IsSigned">Whether it is signed electronically; null when it is not said.</param>
public sealed record StaffLetter(string Id, string? Number, string? Kind, string? Name, string? MaskedNik, string? Date, bool? IsSigned);

/// <summary>A resident's request for a letter.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Kind">Kind of letter.</param>
/// <param name="Name">Name of the resident.</param>
/// <param name="MaskedNik">NIK with its middle hidden.</param>
/// <param name="State">Where it is.</param>
/// <param name="SentAt">As OpenSID wrote it.</param>
/// <param name="Reason">What the resident was told, for one that was given back.</param>
public sealed record StaffLetterRequest(string Id, string? Kind, string? Name, string? MaskedNik, LetterState State, string? SentAt, string? Reason);
