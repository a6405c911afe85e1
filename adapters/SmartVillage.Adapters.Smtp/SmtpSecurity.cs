namespace SmartVillage.Adapters.Smtp;

/// <summary>Protection of the connection to a mail server.</summary>
public enum SmtpSecurity
{
    /// <summary>Plain at first, TLS before anything is sent; refused when the server cannot.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None; only for a server on this machine or behind a tunnel.</summary>
    None,
}
