namespace SmartVillage.Marketplace.Products;

/// <summary>Why a product is not public. Each goes away by itself when its cause does.</summary>
public enum PauseReason
{
    /// <summary>The village has switched Lapak off on its website (<c>tampilkan_lapak_web</c> is 0).</summary>
    MarketplaceOff,

    /// <summary>Switched off in OpenSID (<c>produk.status</c> is not 1).</summary>
    ProductOff,

    /// <summary>The seller is switched off in OpenSID (<c>pelapak.status</c> is not 1).</summary>
    SellerOff,

    /// <summary>The category is switched off in OpenSID (<c>produk_kategori.status</c> is not 1).</summary>
    CategoryOff,

    /// <summary>OpenSID names a seller that is not there.</summary>
    SellerMissing,

    /// <summary>OpenSID names a category that is not there.</summary>
    CategoryMissing,

    /// <summary>The seller's resident is not in this village's data.</summary>
    ResidentMissing,

    /// <summary>The resident died (<c>status_dasar</c> 2).</summary>
    ResidentDead,

    /// <summary>The resident moved away (<c>status_dasar</c> 3).</summary>
    ResidentMoved,

    /// <summary>The resident is missing, left, or not valid (<c>status_dasar</c> 4, 6, 9, or nothing).</summary>
    ResidentGone,

    /// <summary>There is no name to show.</summary>
    NoTitle,

    /// <summary>The price is negative or not a number.</summary>
    BadPrice,

    /// <summary>The product is no longer in OpenSID.</summary>
    ProductGone,
}
