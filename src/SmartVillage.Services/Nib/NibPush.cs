namespace SmartVillage.Services.Nib;

/// <summary>What the register sent about a business number when it was issued or changed. Names, identity numbers and contacts of people were dropped before this was made.</summary>
public sealed record NibPush
{
    /// <summary>What the register would answer if it were asked.</summary>
    public required NibRecord Record { get; init; }

    /// <summary>Day of the change, or of the issue; null when neither was said.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Ten digits of the area of the business.</summary>
    public string? Area { get; init; }
}

/// <summary>Keeps what the register sent.</summary>
public interface INibInbox
{
    /// <summary>Keeps it in place of an older one; the same again changes nothing, and an older one never takes the place of a newer.</summary>
    Task KeepAsync(NibPush push, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The last that was sent about a number, and when; null when there is nothing.</summary>
    Task<(NibPush Push, DateTimeOffset At)?> FindAsync(string nib, CancellationToken cancellationToken);
}

/// <summary>The account with which the register proves itself when it calls.</summary>
/// <param name="User">User that we gave to OSS.</param>
/// <param name="Password">Its password.</param>
public sealed record NibReceiver(string User, string Password);
