// Written by `npm run sdk`.
export interface paths {
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs in a state: waiting, running, retrying or dead */
        get: operations["Operators_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a dead or retrying job now */
        post: operations["Operators_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything works that the community needs */
        get: operations["Operators_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become the owner, with the link that the server printed */
        post: operations["Accounts_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account and sign in */
        post: operations["Accounts_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["Accounts_signIn"];
        /** Sign out */
        delete: operations["Accounts_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/magic-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to sign in; it works in the browser that keeps the cookie of this answer */
        post: operations["Accounts_requestMagicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/magic-links/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the token of a mailed link */
        post: operations["Accounts_consumeMagicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password */
        post: operations["Accounts_requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the token of a mailed link; ends all other sessions */
        post: operations["Accounts_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; ends your other sessions */
        put: operations["Accounts_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the link to confirm your address again */
        post: operations["Accounts_resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email-verifications/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address with the token of a mailed link */
        post: operations["Accounts_verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        /** Sign out everywhere else */
        delete: operations["Sessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are and what you may do in general; a guest is somebody too */
        get: operations["Members_viewer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your profile */
        patch: operations["Members_edit"];
        trace?: never;
    };
    "/api/v1/me/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete your account, for good; what you wrote stays, without your name */
        delete: operations["Members_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members whose handle or name begins with these letters */
        get: operations["Members_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The community at this address, as everyone may know it */
        get: operations["Community_describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/community": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The community with all its settings */
        get: operations["Community_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name and settings; absent fields stay */
        patch: operations["Community_edit"];
        trace?: never;
    };
    "/api/v1/admin/community/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the community’s logo */
        post: operations["Logos_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members, newest first, found by a part of handle, name or address */
        get: operations["AdminMembers_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant a role or take it back */
        put: operations["AdminMembers_setRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete the account of a member who asked for it, for good; what they wrote stays, without their name */
        delete: operations["AdminMembers_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/claim-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an imported member the address by which they take their account over, and mail it */
        post: operations["AdminMembers_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of members that spaces can be opened to */
        get: operations["Groups_list"];
        put?: never;
        /** Make a group */
        post: operations["Groups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a group another name, here or on the company’s side */
        put: operations["Groups_rename"];
        post?: never;
        /** Delete a group; its members stay */
        delete: operations["Groups_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of a group */
        get: operations["Groups_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/groups/{id}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a member into a group */
        put: operations["Groups_add"];
        post?: never;
        /** Take a member out of a group */
        delete: operations["Groups_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a frame in with a token of the company’s own server */
        post: operations["Frames_identify"];
        /** End the session of a frame that a token opened; one that was opened by signing in stays */
        delete: operations["Frames_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In a window of the community’s own: the code that signs the frame in that opened it */
        post: operations["Frames_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a frame in with the code of that window */
        post: operations["Frames_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/identify-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrets and public keys that your own server signs people in with; without the secrets themselves */
        get: operations["IdentifyKeys_list"];
        put?: never;
        /** Make such a secret; no other answer shows it */
        post: operations["IdentifyKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/identify-keys/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the public half of a key of your own server’s */
        post: operations["IdentifyKeys_addPublicKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/identify-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a secret or a public key back */
        delete: operations["IdentifyKeys_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/identify-keys/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a token would do, without using it up */
        post: operations["IdentifyKeys_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/identify-keys/address-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which keys are at an address that the company keeps them at */
        post: operations["IdentifyKeys_tryAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your passkeys */
        get: operations["Passkeys_list"];
        put?: never;
        /** Add the passkey that the browser made */
        post: operations["Passkeys_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the browser needs to make a passkey; it works in the browser that keeps the cookie of this answer */
        post: operations["Passkeys_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove one of your passkeys */
        delete: operations["Passkeys_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the browser needs to sign in by a passkey; it works in the browser that keeps the cookie of this answer */
        post: operations["Passkeys_signInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with what a passkey signed */
        post: operations["Passkeys_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/discourse-connect/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrets of DiscourseConnect and whose they are; without the secrets themselves */
        get: operations["DiscourseConnect_list"];
        put?: never;
        /** Make such a secret, for the company’s site or for a site that signs people in by this community; no other answer shows it */
        post: operations["DiscourseConnect_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/discourse-connect/secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a secret back */
        delete: operations["DiscourseConnect_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/discourse-connect/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a payload would do, without using it up */
        post: operations["DiscourseConnect_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sign-in-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The providers by which members may sign in (OpenID Connect); without their secrets */
        get: operations["Providers_list"];
        put?: never;
        /** Add a provider */
        post: operations["Providers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sign-in-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a provider; its secret stays where none is sent */
        put: operations["Providers_edit"];
        post?: never;
        /** Delete a provider */
        delete: operations["Providers_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sign-in-providers/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What keeps members from signing in by a provider, as it describes itself */
        post: operations["Providers_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The providers by which one may sign in here */
        get: operations["ProviderSignIns_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your accounts at providers by which you sign in */
        get: operations["ProviderSignIns_ownAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer sign in by one of these */
        delete: operations["ProviderSignIns_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Spaces that you may see */
        get: operations["Spaces_list"];
        put?: never;
        /** Make a space */
        post: operations["Spaces_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{space}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One space */
        get: operations["Spaces_find"];
        /** Change a space */
        put: operations["Spaces_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put spaces in order */
        put: operations["Spaces_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a space */
        post: operations["Spaces_archive"];
        /** Bring an archived space back */
        delete: operations["Spaces_bringBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags, most used first */
        get: operations["Tags_page"];
        put?: never;
        /** Make a tag */
        post: operations["Tags_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags that begin with these letters */
        get: operations["Tags_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tag, by its slug or a synonym */
        get: operations["Tags_find"];
        /** Change a tag and its synonyms */
        put: operations["Tags_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a space of your own */
        post: operations["OwnSpaces_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-spaces/{space}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Describe a space of your own anew */
        put: operations["OwnSpaces_describe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your profile, everything that you wrote, and your drafts, to take along */
        get: operations["OwnArchive_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member, and what they contributed where you can read it */
        get: operations["Contributors_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the home page shows */
        get: operations["Topics_homePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics, sorted and filtered */
        get: operations["Topics_list"];
        put?: never;
        /** Ask a question or open a discussion */
        post: operations["Topics_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A topic with its solution and the first replies */
        get: operations["Topics_topic"];
        put?: never;
        post?: never;
        /** Delete a topic; it can be restored */
        delete: operations["Topics_delete"];
        options?: never;
        head?: never;
        /** Change title, tags, product or version */
        patch: operations["Topics_edit"];
        trace?: never;
    };
    "/api/v1/topics/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the deletion of a topic */
        post: operations["Topics_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A further page of replies */
        get: operations["Topics_replies"];
        put?: never;
        /** Answer, reply or comment */
        post: operations["Topics_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/replies-after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts written after a position, oldest first */
        get: operations["Topics_repliesAfter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/solution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept an answer, or take the acceptance back */
        put: operations["Topics_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/me-too": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you have this problem as well */
        put: operations["Topics_meToo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pin a topic to the top of its space */
        put: operations["Topics_pin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a topic with a reason */
        post: operations["Topics_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed topic again */
        post: operations["Topics_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a topic to another space */
        post: operations["Topics_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remember how far you have read */
        post: operations["Topics_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One post */
        get: operations["Posts_post"];
        put?: never;
        post?: never;
        /** Delete a post; it can be restored */
        delete: operations["Posts_delete"];
        options?: never;
        head?: never;
        /** Edit a post; an outdated version is refused with the difference */
        patch: operations["Posts_edit"];
        trace?: never;
    };
    "/api/v1/posts/{id}/descendants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts below a direct reply, in the order of the tree */
        get: operations["Posts_descendants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Markdown of a post that you may edit */
        get: operations["Posts_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in a post, newest first */
        get: operations["Posts_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give kudos or a downvote, or take it back */
        put: operations["Posts_vote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the deletion of a post */
        post: operations["Posts_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Markdown as it would be shown */
        post: operations["Posts_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your drafts */
        get: operations["Drafts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save a draft */
        put: operations["Drafts_save"];
        post?: never;
        /** Throw a draft away */
        delete: operations["Drafts_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an image; a post that shows its address keeps it */
        post: operations["Files_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let nobody but moderators write, vote or edit in a topic */
        post: operations["Acts_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlock a topic */
        post: operations["Acts_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/slow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let each member reply once in so many minutes */
        post: operations["Acts_slow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/unslow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let members reply as often as elsewhere */
        post: operations["Acts_unslow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put all posts of a topic into another one, to which its number leads from then on */
        post: operations["Acts_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make some replies, with what stands below them, a topic of their own */
        post: operations["Acts_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/page-threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The topic under a page of the company’s own */
        get: operations["PageThreads_find"];
        put?: never;
        /** Write under a page of the company’s own; the first post opens its topic */
        post: operations["PageThreads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of topics, for pages of the named sites: what a guest may see, whoever asks */
        get: operations["Counts_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/page-contexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what a page with a frame says of where somebody is, for a day */
        post: operations["PageContexts_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent with a question, for its asker and for those who moderate */
        get: operations["PageContexts_ofTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{space}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles of a knowledge space */
        get: operations["Articles_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{space}/articles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article with its discussion */
        get: operations["Articles_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an article: a draft */
        post: operations["Articles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Markdown of an article, to edit */
        get: operations["Articles_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Save a revision; what others saved meanwhile is merged with it */
        patch: operations["Articles_save"];
        trace?: never;
    };
    "/api/v1/articles/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft, at once or at a time */
        post: operations["Articles_publish"];
        /** Do not publish it at the time that was chosen */
        delete: operations["Articles_unschedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an article elsewhere in the tree */
        put: operations["Articles_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change whom an article is for, how far it is, who edits it, or its address */
        patch: operations["Articles_settle"];
        trace?: never;
    };
    "/api/v1/articles/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was saved, newest first */
        get: operations["Revisions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions, in the source and as it is read */
        get: operations["Revisions_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/blame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who wrote each paragraph as it is now */
        get: operations["Revisions_blame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/revisions/{version}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an old text the next version */
        post: operations["Revisions_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/judgements/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether an article helped; the last word counts */
        put: operations["Judgements_judge"];
        post?: never;
        /** Take that back */
        delete: operations["Judgements_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What readers said, newest first; for those who write */
        get: operations["Judgements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source of an article and its translations */
        get: operations["Translations_list"];
        put?: never;
        /** Begin a translation: a draft with the sections of the source */
        post: operations["Translations_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections of a translation beside those of its source */
        get: operations["Translations_sections"];
        put?: never;
        post?: never;
        /** Make a translation an article of its own */
        delete: operations["Translations_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/translation/sections/{at}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a section is as the source has it, or behind; with a text, write that first */
        put: operations["Translations_settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{space}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How new articles of a knowledge space begin */
        get: operations["Templates_list"];
        /** Write the templates of a knowledge space, all at once */
        put: operations["Templates_put"];
        post?: never;
        /** Go back to the templates that come along */
        delete: operations["Templates_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/broken-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links of articles that lead nowhere, where you write */
        get: operations["Links_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/links/{position}/mending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the address in that something goes by now */
        post: operations["Links_mend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{space}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles of a knowledge space as Markdown files in a ZIP archive */
        get: operations["Exporting_space"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products and their versions, in order */
        get: operations["Versions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a product */
        post: operations["Versions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a product that has no versions */
        delete: operations["Versions_delete"];
        options?: never;
        head?: never;
        /** Rename a product */
        patch: operations["Versions_rename"];
        trace?: never;
    };
    "/api/v1/admin/products/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a version after the others of its product; those whom it concerns are asked what still works once it is out */
        post: operations["Versions_addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a version of which nothing is said */
        delete: operations["Versions_deleteVersion"];
        options?: never;
        head?: never;
        /** Change a version’s name, day or place */
        patch: operations["Versions_editVersion"];
        trace?: never;
    };
    "/api/v1/topics/{number}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On which versions the answers of a topic, or an article, work, and what took their place */
        get: operations["Versions_ofTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who said whether it works on a version, newest first */
        get: operations["Versions_reports"];
        /** Say whether it works on a version, or take that back */
        put: operations["Versions_report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say for which versions an answer or an article is */
        put: operations["Versions_setVersions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/superseded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which answer took the place of this one, or take that back */
        put: operations["Versions_supersede"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nominate an answer for the knowledge base: a new article, or what one should take over from it */
        post: operations["Nominations_nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nominations that wait for you, what deserves it most first; those that were decided; or your own */
        get: operations["Nominations_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One nomination */
        get: operations["Nominations_find"];
        put?: never;
        post?: never;
        /** Take your nomination back while nobody has decided */
        delete: operations["Nominations_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a nomination and say why; who nominated is told */
        post: operations["Nominations_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a refusal back: the nomination waits again */
        post: operations["Nominations_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/promotion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft article of a question and this answer to it, with its author credited */
        post: operations["Promotion_promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a nominated answer over into the article that it names, or have the article looked at that it contradicts */
        post: operations["Promotion_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promotions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the link between an answer and an article back, with its credit */
        post: operations["Promotion_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you are named where articles take over from your answers */
        get: operations["Promotion_choice"];
        /** Be named, or not, where articles take over from your answers */
        put: operations["Promotion_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/truth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How true an article is held to be, and the answers that it was made from */
        get: operations["Promotion_truth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles that wait for somebody who looks at them, the longest first */
        get: operations["Promotion_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that an article is still right, or take that back; enough who say so take it out of review */
        put: operations["Promotion_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep an article yourself, or no longer, and say when it is to be looked at again */
        put: operations["Promotion_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A board of ideas: how it is voted, its steps and how many ideas stand in each group */
        get: operations["Ideas_board"];
        /** Choose the steps of a board, and whether votes are limited; for admins */
        put: operations["Ideas_configure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ideas of a board in one of its orders */
        get: operations["Ideas_ideas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an idea stands, how it was voted and what was decided about it */
        get: operations["Ideas_idea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vote on an idea; null takes the vote back */
        put: operations["Ideas_vote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an idea to another step, with a note that everybody reads; for staff and moderators of the space */
        post: operations["Ideas_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a decision back: the idea stands where it stood before */
        delete: operations["Ideas_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a reply on top as the official response; null takes it down */
        put: operations["Ideas_respond"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many want an idea, by what speaks for it; names and customers for staff alone */
        get: operations["Demand_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a topic to an idea, or what was searched for without an answer */
        post: operations["Demand_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link away */
        delete: operations["Demand_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/customer-votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vote on behalf of a customer, with where it was said; for staff */
        post: operations["Demand_voteFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customer-votes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a customer’s vote back */
        delete: operations["Demand_withdrawFor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes now, next and later and what is there, of one board or of all */
        get: operations["Roadmap_roadmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an idea on the roadmap, by a quarter or without; for staff and moderators of the space */
        put: operations["Roadmap_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changelog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is new, the newest first */
        get: operations["Changelog_page"];
        put?: never;
        /** Say what is new: the ideas that it delivers are put to their step, and who wanted them is told once; for staff */
        post: operations["Changelog_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changelog/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an entry back, with what it decided */
        delete: operations["Changelog_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/idea-segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parts of the customers by which votes are counted */
        get: operations["Segments_segments"];
        /** Cut the customers into parts; the first that fits a member is theirs */
        put: operations["Segments_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Votes for an idea by segment, and what each adds to its weight */
        get: operations["Segments_ofIdea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/idea-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open ideas of a board against what they would take; for staff */
        get: operations["Segments_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/idea-score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what an idea would take and bring, with a note that staff alone reads */
        put: operations["Segments_score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/ideas.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A board as a table: where each idea stands, who shared it, how much it is wanted, with a column for each segment; for staff */
        get: operations["Segments_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open ideas that are wanted most now and the newest articles, as the home page shows them */
        get: operations["Highlights_shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sealed rounds of an ideas space */
        get: operations["Rounds_list"];
        put?: never;
        /** Open a sealed round, now or later */
        post: operations["Rounds_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round, with your own ballot, and with the result from the reveal on */
        get: operations["Rounds_find"];
        put?: never;
        post?: never;
        /** Withdraw a round that is not open yet */
        delete: operations["Rounds_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give your ballot, or another in its place */
        put: operations["Rounds_cast"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every link of a revealed round’s chain with its opening, to verify it from outside */
        get: operations["Rounds_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a round: your own, and everybody’s from the reveal on */
        get: operations["Rounds_comments"];
        put?: never;
        /** Comment on a round */
        post: operations["Rounds_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete your comment on a round */
        delete: operations["Rounds_deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/comments/{commentId}/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hide a comment of a revealed round */
        put: operations["Rounds_hide"];
        post?: never;
        /** Show a hidden comment again */
        delete: operations["Rounds_unhide"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/pairwise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two ideas of a space to be compared by you, least compared ones first */
        get: operations["Pairwise_find"];
        /** Say whether ideas of a space are compared, and who sees the results */
        put: operations["Pairwise_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/pairwise/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which of two ideas you prefer; what you said of them before is replaced */
        post: operations["Pairwise_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/pairwise/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How strong the ideas are by all comparisons (Bradley-Terry), with intervals */
        get: operations["Pairwise_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns that are open, coming and finished, as far as you see them */
        get: operations["Campaigns_list"];
        put?: never;
        /** Make a campaign; for staff and moderators of the board that ideas go to */
        post: operations["Campaigns_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campaign, with its result once it is published */
        get: operations["Campaigns_find"];
        /** Change a campaign, as far as its phase lets it be changed */
        put: operations["Campaigns_edit"];
        post?: never;
        /** Withdraw a campaign that is not open yet */
        delete: operations["Campaigns_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaign whose space this is, without its result */
        get: operations["Campaigns_ofSpace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Begin the phase that follows now */
        put: operations["Campaigns_advance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an end back: moved ideas return and archived ones are open again; for staff, within thirty days */
        delete: operations["Campaigns_undoEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/judging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ideas of a campaign as judges and staff see them */
        get: operations["Campaigns_judged"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/scores/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an idea points, as one of the judges */
        put: operations["Campaigns_score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand your scores in: they stay, and you see those of others */
        post: operations["Campaigns_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the ideas that win, and say why; nobody else reads it before the result */
        put: operations["Campaigns_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/scores.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scores as a table; for staff and for judges whose scores are in */
        get: operations["Campaigns_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/reputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s reputation; with explain=1, every row that it was added up from */
        get: operations["Reputation_reputation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/reputation.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row of a member’s reputation as a table */
        get: operations["Reputation_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/expertise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that a member knows, the best known first */
        get: operations["Reputation_expertise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of those who write in a topic knows its tags well */
        get: operations["Reputation_topicExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who knows a tag, the best known first */
        get: operations["Reputation_tagExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who earned most points in a while, of all or in a space or tag */
        get: operations["Reputation_leaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What things are worth here: each version of the rules, newest first */
        get: operations["Reputation_pointRules"];
        put?: never;
        /** Publish new amounts; they hold from the next UTC day on */
        post: operations["Reputation_publishRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every number that is kept about a member, with its unit and what it counts */
        get: operations["Metrics_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s numbers, counted in the spaces that you may know of; personal ones for the member and moderators alone */
        get: operations["Metrics_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every badge: what it honours, what each tier takes, and how many members have it */
        get: operations["Badges_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{badge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A badge */
        get: operations["Badges_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{badge}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a badge, with the highest tier; whoever earned it last first */
        get: operations["Badges_holders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s badges, and how far they are on the way to others */
        get: operations["Badges_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/new-badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Badges that you have been given and not been told of */
        get: operations["Badges_newAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/new-badges/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have been told of your new badges */
        post: operations["Badges_markSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suspicious votes, for moderators; without the cases that concern you */
        get: operations["GamingCases_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/cases/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Votes of yours, or on your posts, that are in quarantine or were */
        get: operations["GamingCases_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case, for moderators */
        get: operations["GamingCases_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why these votes were honest: once, as a member whom the case concerns */
        post: operations["GamingCases_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold the suspicion or release the votes, as a moderator whom the case does not concern */
        post: operations["GamingCases_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rank that a member has, and what the next one takes */
        get: operations["Ranks_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many members have each trust level, what the levels ask for here, and which one nobody reaches */
        get: operations["AdminTrust_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a member a trust level, and hold it there or let it go */
        put: operations["AdminTrust_grant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report seconds that posts were in sight; no more are counted than have passed since the last report */
        post: operations["Reading_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{handle}/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s trust level; what is missing for the next one is for the member and for moderators */
        get: operations["Trust_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/trust/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far your last trial is, and what it counted */
        get: operations["TrustTrials_find"];
        put?: never;
        /** Try what trust levels and privileges take on everybody’s figures of today, in the background; nothing changes */
        post: operations["TrustTrials_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/trust/trial/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would have another level, with what they miss */
        get: operations["TrustTrials_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/trust/trial/people.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["TrustTrials_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Flag a post */
        post: operations["Flags_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/flags/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you said of a post */
        get: operations["Flags_own"];
        put?: never;
        post?: never;
        /** Take your flag back while nobody has decided */
        delete: operations["Flags_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a second look at your hidden or removed post */
        post: operations["Flags_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided about your posts and your account */
        get: operations["Flags_ownCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a decision: appeals first, then the heaviest */
        get: operations["Moderation_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item with its flags, its surroundings and the person */
        get: operations["Moderation_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take an item for yourself, or leave it to all */
        put: operations["Moderation_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note for other moderators */
        post: operations["Moderation_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an item; who comes second is told who was first */
        post: operations["Moderation_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide several items alike */
        post: operations["Moderation_decideAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/actions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back */
        post: operations["Moderation_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/members/{id}/sanctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Warn, silence or suspend a member */
        post: operations["Moderation_sanction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/members/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a member write and sign in again */
        post: operations["Moderation_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules for flags as they hold today, and what flags weigh by them */
        get: operations["Moderation_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moderation does here, counted for everybody */
        get: operations["Moderation_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{space}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is superuser or moderator of a space */
        get: operations["SpaceRoles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{space}/roles/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a member superuser or moderator of a space, or take it back */
        put: operations["SpaceRoles_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far your last trial is, and what it counted */
        get: operations["RuleTrials_find"];
        put?: never;
        /** Try rules for flags on the flags of the last days, in the background; nothing changes */
        post: operations["RuleTrials_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/trial/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that would have gone otherwise */
        get: operations["RuleTrials_posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/trial/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics that would have gone otherwise */
        get: operations["RuleTrials_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/trial/posts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that would have gone otherwise, as a table */
        get: operations["RuleTrials_postTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/trial/topics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics that would have gone otherwise, as a table */
        get: operations["RuleTrials_topicTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-spaces/{space}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a space that a member opened */
        post: operations["ClosingSpaces_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-spaces/{space}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed space of a member again */
        post: operations["ClosingSpaces_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-spaces/{space}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a space that a member opened an official one */
        post: operations["ClosingSpaces_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that moderators write often */
        get: operations["templates_controller_Templates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a message for moderators */
        post: operations["templates_controller_Templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/message-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a message for moderators */
        put: operations["templates_controller_Templates_change"];
        post?: never;
        /** Keep a message for moderators no longer */
        delete: operations["templates_controller_Templates_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/spam/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts that accounts marked as spam linked to, and until when that counts */
        get: operations["SpamHosts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue as members with the points for it read it */
        get: operations["Opinions_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/opinions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what you would do with an item */
        put: operations["Opinions_give"];
        post?: never;
        /** Take your opinion back */
        delete: operations["Opinions_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reviewables/{id}/second-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Leave an item to another moderator, or take that back */
        put: operations["Opinions_ask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moderators, votes and rules did, of one topic or of all, newest first */
        get: operations["Log_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One line, and what keeps it from being taken back */
        get: operations["Log_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decision that a mail’s link is about; nobody needs to be signed in */
        get: operations["AppealLinks_find"];
        put?: never;
        /** Appeal against this one decision, once; nobody needs to be signed in */
        post: operations["AppealLinks_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a second look at your silence or suspension */
        post: operations["AccountAppeals_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/account-appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals against silences and suspensions that wait, the oldest first */
        get: operations["AccountAppeals_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/account-appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or deny such an appeal; who comes second is told who was first */
        post: operations["AccountAppeals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/duplicate-votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members say of a topic as a duplicate */
        get: operations["Duplicates_votes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/duplicate-votes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say of which topic this one is a duplicate; the vote that is enough closes it */
        put: operations["Duplicates_propose"];
        post?: never;
        /** Take your vote back, whichever it was */
        delete: operations["Duplicates_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/reopening-votes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a topic which is closed as a duplicate is none */
        put: operations["Duplicates_reopen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/merging-votes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that the posts of a topic which is closed as a duplicate belong to its original */
        put: operations["Duplicates_merge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/suggestions/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Markdown of a post for which you may suggest another text */
        get: operations["Suggestions_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suggest another text for somebody’s post */
        post: operations["Suggestions_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggested edits that wait for you, or that are yours */
        get: operations["Suggestions_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One suggested edit with what it would change */
        get: operations["Suggestions_find"];
        put?: never;
        post?: never;
        /** Take your suggestion back while nobody has decided */
        delete: operations["Suggestions_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a suggestion, bettered or not, the next version of the post */
        post: operations["Suggestions_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a suggestion and say why */
        post: operations["Suggestions_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision on a suggestion back */
        post: operations["Suggestions_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members wrote about a tag */
        get: operations["TagKeeping_text"];
        /** Write about a tag; an outdated version is refused with the difference */
        put: operations["TagKeeping_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of it, newest first, with what changed */
        get: operations["TagKeeping_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/revisions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a version back, as the newest */
        post: operations["TagKeeping_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/synonym-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words that should mean a tag, open ones first */
        get: operations["TagKeeping_ofTag"];
        put?: never;
        /** Propose that a word should mean a tag */
        post: operations["TagKeeping_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/synonym-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposed synonyms that wait for votes, the oldest first */
        get: operations["TagKeeping_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/synonym-proposals/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve or decline; null takes the vote back */
        put: operations["TagKeeping_vote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/synonym-proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide at once, as a moderator */
        post: operations["TagKeeping_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/synonym-proposals/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the word back what it meant */
        post: operations["TagKeeping_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/synonym-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw your own proposal */
        delete: operations["TagKeeping_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["Notifications_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them you have not read, up to 100 */
        get: operations["Notifications_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark one as read or unread, done or not */
        patch: operations["Notifications_edit"];
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all as read, up to the newest that you saw */
        post: operations["Notifications_readUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a topic, mute it, or neither */
        put: operations["Notifications_followTopic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{slug}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow the new topics of a space, mute it, or neither */
        put: operations["Notifications_followSpace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow the new topics with a tag, mute it, or neither */
        put: operations["Notifications_followTag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told of, here and by e-mail */
        get: operations["Preferences_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what you are told of */
        patch: operations["Preferences_edit"];
        trace?: never;
    };
    "/api/v1/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a mail’s link: looking turns nothing off */
        get: operations["Preferences_page"];
        put?: never;
        /** Turn off by e-mail what the link is for */
        post: operations["Preferences_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you follow and what you muted, chosen last first */
        get: operations["OwnSubscriptions_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{number}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts of a private question, with what should not become public of them */
        get: operations["Publishing_start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the mail of a ticket apart, and find what should not become public of it. Nothing is stored */
        post: operations["Publishing_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Private questions that were taken to the public, or that wait for your word */
        get: operations["Publishing_page"];
        put?: never;
        /** Ask who wrote a private question whether it may be public, cleaned */
        post: operations["Publishing_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be public, for who is asked and for staff */
        get: operations["Publishing_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree that your question becomes public, with or without your name, or not */
        post: operations["Publishing_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask no more */
        post: operations["Publishing_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics that hold the words, best first */
        get: operations["Search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics with a title like this one, before it is asked again */
        get: operations["Search_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embed/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Solved questions for a page or an error code, for pages of the named sites: what a guest may see, whoever asks */
        get: operations["Answers_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may answer a text before it is asked; none for visits that are held out */
        get: operations["Help_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what was done on the help page; no words that were typed */
        post: operations["Help_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/deflection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that did not have to be asked: counts by week, and what showing suggestions changes */
        get: operations["AdminDeflection_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/deflection/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The visits that one of these numbers counts: what was done in them, nobody’s name or words */
        get: operations["AdminDeflection_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        JobList: {
            items: components["schemas"]["Job"][];
        };
        Job: {
            id: string;
            task: string;
            attempts: number;
            maxAttempts: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            runAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            lastError: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "retrying" | "dead";
        };
        HealthReport: {
            version: string;
            uptimeSeconds: number;
            checks: {
                name: string;
                ok: boolean;
                detail: string;
                code: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
        };
        SetUp: {
            token: string;
            communityName: string;
            email: components["schemas"]["Email"];
            password: string;
            handle: components["schemas"]["Handle"];
            displayName?: string;
        };
        Email: string;
        Handle: string;
        Viewer: {
            member: {
                /** Format: uuid */
                id: string;
                handle: string;
                displayName: string;
                /** @enum {string} */
                role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
                title: string | null;
                avatarUrl: string | null;
                email: string;
                emailVerified: boolean;
                locale: string | null;
                /** @enum {string|null} */
                theme: "light" | "dark" | null;
                /** @enum {string} */
                density: "regular" | "compact";
                shortcuts: boolean;
                onLeaderboards: boolean;
            } | null;
            abilities: components["schemas"]["ViewerAbilities"];
        };
        ViewerAbilities: {
            ask: boolean;
            moderate: boolean;
            openQueue: boolean;
            giveOpinions: boolean;
            openSpace: boolean;
            administer: boolean;
            createTag: boolean;
            publishPrivate: boolean;
        };
        SignUp: {
            email: components["schemas"]["Email"];
            password: string;
            handle: components["schemas"]["Handle"];
            displayName?: string;
            form?: components["schemas"]["FormTrace"];
        };
        FormTrace: {
            /** @default  */
            opened: string;
            /** @default  */
            homepage: string;
        };
        SignIn: {
            email: components["schemas"]["Email"];
            password: string;
        };
        EmailInput: {
            email: components["schemas"]["Email"];
        };
        TokenInput: {
            token: string;
        };
        ResetPassword: {
            token: string;
            password: string;
        };
        ChangePassword: {
            password: string;
        };
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        Session: {
            /** Format: uuid */
            id: string;
            current: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string;
            address: string | null;
            userAgent: string | null;
        };
        ProfileEdit: {
            displayName?: string;
            title?: string | null;
            bio?: string | null;
            /** @enum {string|null} */
            locale?: "en" | "fr" | "ar" | null;
            /** @enum {string|null} */
            theme?: "light" | "dark" | null;
            /** @enum {string} */
            density?: "regular" | "compact";
            shortcuts?: boolean;
            onLeaderboards?: boolean;
        };
        MemberProfile: {
            /** Format: uuid */
            id: string;
            handle: string;
            displayName: string;
            /** @enum {string} */
            role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
            title: string | null;
            avatarUrl: string | null;
            bioHtml: string | null;
            bio: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastSeenAt: string | null;
            topicCount: number;
            answerCount: number;
            solutionCount: number;
            kudosReceived: number;
            reputation: number;
            imported: boolean;
            company: components["schemas"]["MemberCompany"] | null;
            abilities: {
                edit: boolean;
                changeRole: boolean;
            };
        };
        MemberCompany: {
            name: string | null;
            plan: string | null;
            revenue: number | null;
        };
        MemberSuggestions: {
            items: components["schemas"]["MemberRef"][];
        };
        MemberRef: {
            /** Format: uuid */
            id: string;
            handle: string;
            displayName: string;
            /** @enum {string} */
            role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
            title: string | null;
            avatarUrl: string | null;
        };
        PublicCommunity: {
            /** Format: uuid */
            id: string;
            name: string;
            isSetUp: boolean;
            settings: {
                /** @default  */
                tagline: string;
                /** @default null */
                logoUrl: string | null;
                look: {
                    /** @default 40 */
                    brandHue: number;
                    /** @default 0.16 */
                    brandChroma: number;
                    /** @default 62 */
                    neutralHue: number;
                    /** @default 6 */
                    radius: number;
                };
                /**
                 * @default en
                 * @enum {string}
                 */
                defaultLocale: "en" | "fr" | "ar";
                /**
                 * @default [
                 *       "en",
                 *       "fr",
                 *       "ar"
                 *     ]
                 */
                enabledLocales: ("en" | "fr" | "ar")[];
                limits: {
                    /** @default 8 */
                    titleMin: number;
                    /** @default 200 */
                    titleMax: number;
                    /** @default 40000 */
                    postMax: number;
                    /** @default 5 */
                    tagsMax: number;
                    /** @default 10 */
                    attachmentsMax: number;
                    /** @default 10485760 */
                    attachmentBytes: number;
                    /** @default 60 */
                    guestWritesPerMinute: number;
                    /** @default 300 */
                    memberWritesPerMinute: number;
                };
                votes: {
                    /** @default 40 */
                    perDay: number;
                    /** @default 6 */
                    perAuthorPerDay: number;
                    /** @default 60 */
                    undoMinutes: number;
                };
                moderation: {
                    /** @default 8.33 */
                    hideWeight: number;
                    /** @default 3 */
                    trustedSpamLevel: number;
                    /** @default 2 */
                    secretWeight: number;
                    /** @default 31.25 */
                    closeWeight: number;
                    /** @default 5 */
                    closeFlaggers: number;
                    /** @default 4 */
                    closeHours: number;
                    /** @default 10 */
                    mendMinutes: number;
                    /** @default 5 */
                    accuracyFlags: number;
                    /** @default 0.7 */
                    accuracyShare: number;
                    spam: {
                        /** @default 3 */
                        linksToHost: number;
                        /** @default 3 */
                        sameTextAccounts: number;
                        /** @default 3 */
                        sameTextPosts: number;
                        /** @default 8 */
                        repeats: number;
                        /** @default 90 */
                        spamHostDays: number;
                        /** @default [] */
                        hosts: string[];
                        /** @default [] */
                        trustedHosts: string[];
                        /** @default 3 */
                        accountsPerAddress: number;
                        /**
                         * @default [
                         *       "10minutemail.com",
                         *       "discard.email",
                         *       "dispostable.com",
                         *       "fakeinbox.com",
                         *       "getnada.com",
                         *       "guerrillamail.com",
                         *       "maildrop.cc",
                         *       "mailinator.com",
                         *       "mailnesia.com",
                         *       "mohmal.com",
                         *       "sharklasers.com",
                         *       "temp-mail.org",
                         *       "tempmail.com",
                         *       "throwawaymail.com",
                         *       "trashmail.com",
                         *       "yopmail.com"
                         *     ]
                         */
                        mailDomains: string[];
                        /**
                         * @default [
                         *       "gmail.com",
                         *       "googlemail.com",
                         *       "hotmail.com",
                         *       "icloud.com",
                         *       "outlook.com",
                         *       "proton.me",
                         *       "protonmail.com",
                         *       "yahoo.com"
                         *     ]
                         */
                        knownMailDomains: string[];
                        /** @default true */
                        bioLinks: boolean;
                        /** @default 60 */
                        firstLinkSeconds: number;
                        /** @default 3 */
                        typedSeconds: number;
                    };
                    /** @default 30 */
                    appealDays: number;
                    /** @default 7 */
                    appealAnswerDays: number;
                };
                signUp: {
                    /** @default true */
                    open: boolean;
                    /** @default false */
                    verifyEmailBeforePosting: boolean;
                };
                trust: {
                    level1: {
                        /** @default 5 */
                        topicsEntered: number;
                        /** @default 30 */
                        postsRead: number;
                        /** @default 10 */
                        minutesRead: number;
                    };
                    level2: {
                        /** @default 20 */
                        topicsEntered: number;
                        /** @default 100 */
                        postsRead: number;
                        /** @default 60 */
                        minutesRead: number;
                        /** @default 15 */
                        daysVisited: number;
                        /** @default 1 */
                        kudosGiven: number;
                        /** @default 1 */
                        kudosReceived: number;
                        /** @default 3 */
                        topicsRepliedIn: number;
                    };
                    level3: {
                        /** @default 200 */
                        topicsEntered: number;
                        /** @default 500 */
                        postsRead: number;
                        /** @default 50 */
                        recentDaysVisited: number;
                        /** @default 10 */
                        recentTopicsRepliedIn: number;
                        /** @default 25 */
                        recentTopicsViewedPercent: number;
                        /** @default 500 */
                        recentTopicsViewedMost: number;
                        /** @default 25 */
                        recentPostsReadPercent: number;
                        /** @default 20000 */
                        recentPostsReadMost: number;
                        /** @default 30 */
                        recentKudosGiven: number;
                        /** @default 20 */
                        recentKudosReceived: number;
                        /** @default 5 */
                        recentKudosGivers: number;
                        /** @default 7 */
                        recentKudosDays: number;
                        /** @default 5 */
                        recentFlaggedPosts: number;
                        /** @default 5 */
                        recentFlaggers: number;
                    };
                };
                privileges: {
                    /**
                     * @default balanced
                     * @enum {string}
                     */
                    preset: "open" | "balanced" | "strict" | "custom";
                    custom: {
                        /** @default 8 */
                        kudos: number;
                        /** @default 10 */
                        links: number;
                        /** @default 50 */
                        suggestTag: number;
                        /** @default 75 */
                        nominate: number;
                        /** @default 100 */
                        suggestEdit: number;
                        /** @default 125 */
                        downvote: number;
                        /** @default 500 */
                        acceptForOthers: number;
                        /** @default 1500 */
                        close: number;
                        /** @default 2000 */
                        editOthers: number;
                        /** @default 3000 */
                        moderationQueue: number;
                    };
                };
                newcomers: {
                    /** @default 2 */
                    links: number;
                    /** @default 1 */
                    images: number;
                    /** @default 2 */
                    mentions: number;
                    /** @default 3 */
                    repliesInTopic: number;
                    /** @default 3 */
                    topicsOnFirstDay: number;
                    /** @default 10 */
                    repliesOnFirstDay: number;
                };
                ownSpaces: {
                    /** @default true */
                    on: boolean;
                    /** @default 2 */
                    level: number;
                    /** @default 2 */
                    perMember: number;
                    /** @default 1 */
                    perDay: number;
                };
                earnedSpaceRoles: {
                    /** @default false */
                    on: boolean;
                    /** @default 3 */
                    level: number;
                    /** @default 10 */
                    solutions: number;
                    /** @default 180 */
                    days: number;
                    /** @default 90 */
                    keepDays: number;
                };
                embedding: {
                    /** @default [] */
                    origins: string[];
                    /**
                     * Format: uuid
                     * @default null
                     */
                    threadsSpaceId: string | null;
                };
                ranks: components["schemas"]["Rank"][];
            };
        };
        Rank: {
            key: string;
            /** @default {} */
            names: {
                [key: string]: string;
            };
            reputation: number;
            /** @default [] */
            besides: {
                /** @enum {string} */
                metric: "solutions" | "solutions-by-others" | "solutions-share" | "solutions-with-3-kudos" | "solution-months" | "solution-months-in-a-row" | "answers" | "answers-with-kudos" | "answers-with-3-kudos" | "answers-with-10-kudos" | "answers-thanked-share" | "people-helped" | "newcomers-solved" | "revivals-solved" | "tags-solved" | "tags-solved-3" | "tag-most-solved" | "questions" | "questions-solved" | "questions-closed-loop" | "questions-with-3-kudos" | "kudos-received" | "kudos-people" | "kudos-days" | "posts-edited" | "edited-with-kudos" | "edits-explained" | "solutions-marked" | "curating-days" | "discussions-alive" | "active-days" | "active-weeks" | "active-months" | "member-days";
                atLeast: number;
            }[];
        };
        Community: {
            /** Format: uuid */
            id: string;
            name: string;
            hosts: string[];
            settings: components["schemas"]["CommunitySettings"];
            isSetUp: boolean;
        };
        CommunitySettings: {
            /** @default  */
            tagline: string;
            /** @default null */
            logoUrl: string | null;
            look: {
                /** @default 40 */
                brandHue: number;
                /** @default 0.16 */
                brandChroma: number;
                /** @default 62 */
                neutralHue: number;
                /** @default 6 */
                radius: number;
            };
            /**
             * @default en
             * @enum {string}
             */
            defaultLocale: "en" | "fr" | "ar";
            /**
             * @default [
             *       "en",
             *       "fr",
             *       "ar"
             *     ]
             */
            enabledLocales: ("en" | "fr" | "ar")[];
            /**
             * @default [
             *       "english"
             *     ]
             */
            searchLanguages: ("simple" | "english" | "french" | "german" | "spanish" | "arabic" | "italian" | "portuguese" | "dutch" | "russian")[];
            limits: {
                /** @default 8 */
                titleMin: number;
                /** @default 200 */
                titleMax: number;
                /** @default 40000 */
                postMax: number;
                /** @default 5 */
                tagsMax: number;
                /** @default 10 */
                attachmentsMax: number;
                /** @default 10485760 */
                attachmentBytes: number;
                /** @default 60 */
                guestWritesPerMinute: number;
                /** @default 300 */
                memberWritesPerMinute: number;
            };
            votes: {
                /** @default 40 */
                perDay: number;
                /** @default 6 */
                perAuthorPerDay: number;
                /** @default 60 */
                undoMinutes: number;
            };
            moderation: {
                /** @default 8.33 */
                hideWeight: number;
                /** @default 3 */
                trustedSpamLevel: number;
                /** @default 2 */
                secretWeight: number;
                /** @default 31.25 */
                closeWeight: number;
                /** @default 5 */
                closeFlaggers: number;
                /** @default 4 */
                closeHours: number;
                /** @default 10 */
                mendMinutes: number;
                /** @default 5 */
                accuracyFlags: number;
                /** @default 0.7 */
                accuracyShare: number;
                spam: {
                    /** @default 3 */
                    linksToHost: number;
                    /** @default 3 */
                    sameTextAccounts: number;
                    /** @default 3 */
                    sameTextPosts: number;
                    /** @default 8 */
                    repeats: number;
                    /** @default 90 */
                    spamHostDays: number;
                    /** @default [] */
                    hosts: string[];
                    /** @default [] */
                    trustedHosts: string[];
                    /** @default 3 */
                    accountsPerAddress: number;
                    /**
                     * @default [
                     *       "10minutemail.com",
                     *       "discard.email",
                     *       "dispostable.com",
                     *       "fakeinbox.com",
                     *       "getnada.com",
                     *       "guerrillamail.com",
                     *       "maildrop.cc",
                     *       "mailinator.com",
                     *       "mailnesia.com",
                     *       "mohmal.com",
                     *       "sharklasers.com",
                     *       "temp-mail.org",
                     *       "tempmail.com",
                     *       "throwawaymail.com",
                     *       "trashmail.com",
                     *       "yopmail.com"
                     *     ]
                     */
                    mailDomains: string[];
                    /**
                     * @default [
                     *       "gmail.com",
                     *       "googlemail.com",
                     *       "hotmail.com",
                     *       "icloud.com",
                     *       "outlook.com",
                     *       "proton.me",
                     *       "protonmail.com",
                     *       "yahoo.com"
                     *     ]
                     */
                    knownMailDomains: string[];
                    /** @default true */
                    bioLinks: boolean;
                    /** @default 60 */
                    firstLinkSeconds: number;
                    /** @default 3 */
                    typedSeconds: number;
                };
                /** @default 30 */
                appealDays: number;
                /** @default 7 */
                appealAnswerDays: number;
            };
            signUp: {
                /** @default true */
                open: boolean;
                /** @default false */
                verifyEmailBeforePosting: boolean;
            };
            trust: {
                level1: {
                    /** @default 5 */
                    topicsEntered: number;
                    /** @default 30 */
                    postsRead: number;
                    /** @default 10 */
                    minutesRead: number;
                };
                level2: {
                    /** @default 20 */
                    topicsEntered: number;
                    /** @default 100 */
                    postsRead: number;
                    /** @default 60 */
                    minutesRead: number;
                    /** @default 15 */
                    daysVisited: number;
                    /** @default 1 */
                    kudosGiven: number;
                    /** @default 1 */
                    kudosReceived: number;
                    /** @default 3 */
                    topicsRepliedIn: number;
                };
                level3: {
                    /** @default 200 */
                    topicsEntered: number;
                    /** @default 500 */
                    postsRead: number;
                    /** @default 50 */
                    recentDaysVisited: number;
                    /** @default 10 */
                    recentTopicsRepliedIn: number;
                    /** @default 25 */
                    recentTopicsViewedPercent: number;
                    /** @default 500 */
                    recentTopicsViewedMost: number;
                    /** @default 25 */
                    recentPostsReadPercent: number;
                    /** @default 20000 */
                    recentPostsReadMost: number;
                    /** @default 30 */
                    recentKudosGiven: number;
                    /** @default 20 */
                    recentKudosReceived: number;
                    /** @default 5 */
                    recentKudosGivers: number;
                    /** @default 7 */
                    recentKudosDays: number;
                    /** @default 5 */
                    recentFlaggedPosts: number;
                    /** @default 5 */
                    recentFlaggers: number;
                };
            };
            privileges: {
                /**
                 * @default balanced
                 * @enum {string}
                 */
                preset: "open" | "balanced" | "strict" | "custom";
                custom: {
                    /** @default 8 */
                    kudos: number;
                    /** @default 10 */
                    links: number;
                    /** @default 50 */
                    suggestTag: number;
                    /** @default 75 */
                    nominate: number;
                    /** @default 100 */
                    suggestEdit: number;
                    /** @default 125 */
                    downvote: number;
                    /** @default 500 */
                    acceptForOthers: number;
                    /** @default 1500 */
                    close: number;
                    /** @default 2000 */
                    editOthers: number;
                    /** @default 3000 */
                    moderationQueue: number;
                };
            };
            newcomers: {
                /** @default 2 */
                links: number;
                /** @default 1 */
                images: number;
                /** @default 2 */
                mentions: number;
                /** @default 3 */
                repliesInTopic: number;
                /** @default 3 */
                topicsOnFirstDay: number;
                /** @default 10 */
                repliesOnFirstDay: number;
            };
            ownSpaces: {
                /** @default true */
                on: boolean;
                /** @default 2 */
                level: number;
                /** @default 2 */
                perMember: number;
                /** @default 1 */
                perDay: number;
            };
            earnedSpaceRoles: {
                /** @default false */
                on: boolean;
                /** @default 3 */
                level: number;
                /** @default 10 */
                solutions: number;
                /** @default 180 */
                days: number;
                /** @default 90 */
                keepDays: number;
            };
            mail: {
                /** @default  */
                fromName: string;
                /**
                 * Format: email
                 * @default null
                 */
                replyTo: string | null;
                /** @default 120 */
                waitSeconds: number;
            };
            embedding: {
                /** @default [] */
                origins: string[];
                /**
                 * Format: uuid
                 * @default null
                 */
                threadsSpaceId: string | null;
            };
            deflection: {
                /** @default 0 */
                holdoutPercent: number;
            };
            vouching: {
                /** @default null */
                keysAddress: string | null;
                /** @default [] */
                trustedIssuers: string[];
            };
            discourseConnect: {
                /** @default null */
                address: string | null;
                /** @default  */
                siteName: string;
                /** @default false */
                grantsRoles: boolean;
            };
            ranks: components["schemas"]["Rank"][];
        };
        CommunityEdit: {
            name?: string;
            settings?: components["schemas"]["CommunitySettingsEdit"];
        };
        CommunitySettingsEdit: {
            tagline?: string;
            logoUrl?: string | null;
            look?: {
                brandHue?: number;
                brandChroma?: number;
                neutralHue?: number;
                radius?: number;
            };
            /** @enum {string} */
            defaultLocale?: "en" | "fr" | "ar";
            enabledLocales?: ("en" | "fr" | "ar")[];
            searchLanguages?: ("simple" | "english" | "french" | "german" | "spanish" | "arabic" | "italian" | "portuguese" | "dutch" | "russian")[];
            limits?: {
                titleMin?: number;
                titleMax?: number;
                postMax?: number;
                tagsMax?: number;
                attachmentsMax?: number;
                attachmentBytes?: number;
                guestWritesPerMinute?: number;
                memberWritesPerMinute?: number;
            };
            votes?: {
                perDay?: number;
                perAuthorPerDay?: number;
                undoMinutes?: number;
            };
            moderation?: {
                hideWeight?: number;
                trustedSpamLevel?: number;
                secretWeight?: number;
                closeWeight?: number;
                closeFlaggers?: number;
                closeHours?: number;
                mendMinutes?: number;
                accuracyFlags?: number;
                accuracyShare?: number;
                spam?: {
                    linksToHost?: number;
                    sameTextAccounts?: number;
                    sameTextPosts?: number;
                    repeats?: number;
                    spamHostDays?: number;
                    hosts?: string[];
                    trustedHosts?: string[];
                    accountsPerAddress?: number;
                    mailDomains?: string[];
                    knownMailDomains?: string[];
                    bioLinks?: boolean;
                    firstLinkSeconds?: number;
                    typedSeconds?: number;
                };
                appealDays?: number;
                appealAnswerDays?: number;
            };
            signUp?: {
                open?: boolean;
                verifyEmailBeforePosting?: boolean;
            };
            trust?: {
                level1?: {
                    topicsEntered?: number;
                    postsRead?: number;
                    minutesRead?: number;
                };
                level2?: {
                    topicsEntered?: number;
                    postsRead?: number;
                    minutesRead?: number;
                    daysVisited?: number;
                    kudosGiven?: number;
                    kudosReceived?: number;
                    topicsRepliedIn?: number;
                };
                level3?: {
                    topicsEntered?: number;
                    postsRead?: number;
                    recentDaysVisited?: number;
                    recentTopicsRepliedIn?: number;
                    recentTopicsViewedPercent?: number;
                    recentTopicsViewedMost?: number;
                    recentPostsReadPercent?: number;
                    recentPostsReadMost?: number;
                    recentKudosGiven?: number;
                    recentKudosReceived?: number;
                    recentKudosGivers?: number;
                    recentKudosDays?: number;
                    recentFlaggedPosts?: number;
                    recentFlaggers?: number;
                };
            };
            privileges?: {
                /** @enum {string} */
                preset?: "open" | "balanced" | "strict" | "custom";
                custom?: {
                    kudos?: number;
                    links?: number;
                    suggestTag?: number;
                    nominate?: number;
                    suggestEdit?: number;
                    downvote?: number;
                    acceptForOthers?: number;
                    close?: number;
                    editOthers?: number;
                    moderationQueue?: number;
                };
            };
            newcomers?: {
                links?: number;
                images?: number;
                mentions?: number;
                repliesInTopic?: number;
                topicsOnFirstDay?: number;
                repliesOnFirstDay?: number;
            };
            ownSpaces?: {
                on?: boolean;
                level?: number;
                perMember?: number;
                perDay?: number;
            };
            earnedSpaceRoles?: {
                on?: boolean;
                level?: number;
                solutions?: number;
                days?: number;
                keepDays?: number;
            };
            mail?: {
                fromName?: string;
                /** Format: email */
                replyTo?: string | null;
                waitSeconds?: number;
            };
            embedding?: {
                origins?: string[];
                /** Format: uuid */
                threadsSpaceId?: string | null;
            };
            deflection?: {
                holdoutPercent?: number;
            };
            vouching?: {
                keysAddress?: string | null;
                trustedIssuers?: string[];
            };
            discourseConnect?: {
                address?: string | null;
                siteName?: string;
                grantsRoles?: boolean;
            };
            ranks?: components["schemas"]["Rank"][];
        };
        MemberPage: {
            items: components["schemas"]["AdminMember"][];
            nextCursor: string | null;
        };
        AdminMember: {
            /** Format: uuid */
            id: string;
            handle: string;
            displayName: string;
            /** @enum {string} */
            role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
            title: string | null;
            avatarUrl: string | null;
            bioHtml: string | null;
            bio: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastSeenAt: string | null;
            topicCount: number;
            answerCount: number;
            solutionCount: number;
            kudosReceived: number;
            reputation: number;
            imported: boolean;
            company: components["schemas"]["MemberCompany"] | null;
            abilities: {
                edit: boolean;
                changeRole: boolean;
            };
            email: string | null;
            groupIds: string[];
            grantableRoles: ("member" | "superuser" | "moderator" | "staff" | "admin" | "owner")[];
            invitable: boolean;
        };
        RoleInput: {
            /** @enum {string} */
            role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
        };
        GroupList: {
            items: components["schemas"]["Group"][];
        };
        Group: {
            /** Format: uuid */
            id: string;
            name: string;
            memberCount: number;
            hostName: string | null;
        };
        GroupInput: {
            name: string;
            hostName?: string | null;
        };
        GroupMemberPage: {
            items: components["schemas"]["MemberRef"][];
            nextCursor: string | null;
        };
        IdentifyInput: {
            token: string;
        };
        HandoffInput: {
            challenge: string;
        };
        Handoff: {
            code: string;
        };
        HandoffExchange: {
            code: string;
            verifier: string;
        };
        IdentifyKeyList: {
            items: components["schemas"]["IdentifyKey"][];
        };
        IdentifyKey: {
            /** Format: uuid */
            id: string;
            kid: string;
            /** @enum {string} */
            alg: "HS256" | "EdDSA" | "RS256" | "ES256";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string | null;
        };
        NewIdentifyKey: {
            /** Format: uuid */
            id: string;
            kid: string;
            /** @enum {string} */
            alg: "HS256" | "EdDSA" | "RS256" | "ES256";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string | null;
            secret: string;
        };
        PublicKeyInput: {
            key: string;
            kid?: string;
        };
        IdentifyTrial: {
            /** @enum {string|null} */
            fault: "malformed" | "algorithm" | "unknown-key" | "signature" | "no-time" | "expired" | "not-yet" | "too-long" | "audience" | "no-subject" | "reserved-subject" | "used" | "claims" | "keys-address" | "purpose" | null;
            explanation: string;
            person: {
                issuer: string;
                subject: string;
                name: string | null;
                email: string | null;
                emailVerified: boolean;
            } | null;
        };
        KeysAddressInput: {
            address: string;
        };
        KeysAddressTrial: {
            explanation: string | null;
            keys: {
                kid: string | null;
                /** @enum {string} */
                alg: "HS256" | "EdDSA" | "RS256" | "ES256";
            }[];
        };
        PasskeyList: {
            items: components["schemas"]["Passkey"][];
        };
        Passkey: {
            /** Format: uuid */
            id: string;
            name: string;
            isSynced: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string | null;
        };
        PasskeyOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        PasskeyInput: {
            name: string;
            response: {
                id: string;
                rawId: string;
                /** @enum {string} */
                type: "public-key";
                clientExtensionResults: Record<string, never>;
                response: {
                    clientDataJSON: string;
                    attestationObject: string;
                    transports?: string[];
                };
            };
        };
        PasskeySignIn: {
            response: {
                id: string;
                rawId: string;
                /** @enum {string} */
                type: "public-key";
                clientExtensionResults: Record<string, never>;
                response: {
                    clientDataJSON: string;
                    authenticatorData: string;
                    signature: string;
                    userHandle?: string;
                };
            };
        };
        ConnectSecretList: {
            items: components["schemas"]["ConnectSecret"][];
        };
        ConnectSecret: {
            /** Format: uuid */
            id: string;
            origin: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string | null;
        };
        ConnectSecretInput: {
            /** @default null */
            origin: string | null;
        };
        NewConnectSecret: {
            /** Format: uuid */
            id: string;
            origin: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string | null;
            secret: string;
        };
        ConnectTrialInput: {
            pasted: string;
        };
        ConnectTrial: {
            /** @enum {string|null} */
            fault: "malformed" | "off" | "unknown-site" | "no-secret" | "signature" | "return-address" | "no-nonce" | "used" | "expired" | "other-browser" | "no-subject" | "reserved-subject" | "unverified" | null;
            explanation: string;
            /** @enum {string|null} */
            direction: "answer" | "request" | null;
            fields: {
                name: string;
                value: string;
            }[];
        };
        SignInProviderList: {
            items: components["schemas"]["SignInProvider"][];
        };
        SignInProvider: {
            /** Format: uuid */
            id: string;
            label: string;
            issuer: string;
            clientId: string;
            hasSecret: boolean;
            scopes: string;
            isOn: boolean;
            trustsEmail: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        SignInProviderInput: {
            label: string;
            issuer: string;
            clientId: string;
            clientSecret?: string | null;
            /** @default openid email profile */
            scopes: string;
            /** @default true */
            isOn: boolean;
            /** @default false */
            trustsEmail: boolean;
        };
        ProviderTrialInput: {
            issuer: string;
            /** @default openid email profile */
            scopes: string;
        };
        ProviderTrial: {
            faults: {
                /** @enum {string} */
                fault: "unreachable" | "not-json" | "issuer" | "endpoint" | "code" | "pkce" | "algorithm" | "scope";
                explanation: string;
            }[];
            redirectUri: string;
        };
        SignInButtonList: {
            items: components["schemas"]["SignInButton"][];
        };
        SignInButton: {
            /** Format: uuid */
            id: string;
            label: string;
        };
        ProviderAccountList: {
            items: components["schemas"]["ProviderAccount"][];
        };
        ProviderAccount: {
            /** Format: uuid */
            id: string;
            label: string;
            issuer: string;
            /** Format: uuid */
            providerId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastUsedAt: string;
        };
        SpaceList: {
            items: components["schemas"]["Space"][];
        };
        Space: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            kind: "support" | "discussion" | "ideas" | "knowledge";
            /** @enum {string} */
            icon: "home" | "mesh" | "gauge" | "shield" | "plug" | "chat" | "megaphone" | "lock";
            /** @enum {string} */
            visibility: "public" | "members" | "groups" | "private";
            description: string;
            position: number;
            template: components["schemas"]["QuestionTemplate"];
            downvotes: boolean;
            official: boolean;
            opener: components["schemas"]["MemberRef"] | null;
            archived: boolean;
            task: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                topicsUntil: string;
                ended: boolean;
            } | null;
            topicCount: number;
            waitingCount: number;
            groupIds: string[];
            abilities: components["schemas"]["SpaceAbilities"];
        };
        QuestionTemplate: {
            /** @default [] */
            prompts: string[];
            /** @default [] */
            products: string[];
            /** @default [] */
            versions: string[];
            /** @default false */
            requireProduct: boolean;
            /** @default false */
            requireVersion: boolean;
        };
        SpaceAbilities: {
            ask: boolean;
            edit: boolean;
            moderate: boolean;
            describe: boolean;
        };
        SpaceInput: {
            name: string;
            slug: string;
            /** @default  */
            description: string;
            /** @enum {string} */
            kind: "support" | "discussion" | "ideas" | "knowledge";
            /**
             * @default chat
             * @enum {string}
             */
            icon: "home" | "mesh" | "gauge" | "shield" | "plug" | "chat" | "megaphone" | "lock";
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "members" | "groups" | "private";
            /** @default [] */
            groupIds: string[];
            /**
             * @default {
             *       "prompts": [],
             *       "products": [],
             *       "versions": [],
             *       "requireProduct": false,
             *       "requireVersion": false
             *     }
             */
            template: components["schemas"]["QuestionTemplate"];
            /** @default false */
            downvotes: boolean;
        };
        SpaceOrder: {
            ids: string[];
        };
        TagPage: {
            items: components["schemas"]["Tag"][];
            nextCursor: string | null;
        };
        Tag: {
            slug: string;
            description: string;
            topicCount: number;
            synonyms: string[];
        };
        TagSuggestions: {
            items: string[];
        };
        TagInput: {
            slug: string;
            /** @default  */
            description: string;
            /** @default [] */
            synonyms: string[];
        };
        OwnSpaceInput: {
            name: string;
            /** @default  */
            description: string;
            /**
             * @default chat
             * @enum {string}
             */
            icon: "home" | "mesh" | "gauge" | "shield" | "plug" | "chat" | "megaphone" | "lock";
            /**
             * @default discussion
             * @enum {string}
             */
            kind: "support" | "discussion";
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "members";
        };
        OwnSpaceDescription: {
            name: string;
            /** @default  */
            description: string;
            /**
             * @default chat
             * @enum {string}
             */
            icon: "home" | "mesh" | "gauge" | "shield" | "plug" | "chat" | "megaphone" | "lock";
        };
        HomePage: {
            waiting: components["schemas"]["TopicSummary"][];
            waitingCount: number;
            solved: components["schemas"]["TopicSummary"][];
            discussions: components["schemas"]["TopicSummary"][];
            week: {
                asked: number;
                solvedShare: number | null;
                firstAnswerMinutes: number | null;
                byMembersShare: number | null;
            };
            people: {
                /** Format: uuid */
                id: string;
                handle: string;
                displayName: string;
                /** @enum {string} */
                role: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
                title: string | null;
                avatarUrl: string | null;
                solutionCount: number;
            }[];
            popularTags: string[];
        };
        TopicSummary: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion" | "idea" | "article";
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
            space: components["schemas"]["SpaceRef"];
            author: components["schemas"]["MemberRef"] | null;
            tags: string[];
            product: string | null;
            productVersion: string | null;
            excerpt: string;
            solutionExcerpt: string | null;
            solutionAuthor: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastActivityAt: string;
            lastReplyAuthor: components["schemas"]["MemberRef"] | null;
            replyCount: number;
            answerCount: number;
            meTooCount: number;
            kudosCount: number;
            viewCount: number;
            pinned: boolean;
            closed: boolean;
            deleted: boolean;
            hidden: boolean;
            /** @enum {string} */
            unread: "read" | "new" | "updated";
            unreadCount: number;
        };
        SpaceRef: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            kind: "support" | "discussion" | "ideas" | "knowledge";
            /** @enum {string} */
            icon: "home" | "mesh" | "gauge" | "shield" | "plug" | "chat" | "megaphone" | "lock";
            /** @enum {string} */
            visibility: "public" | "members" | "groups" | "private";
        };
        TopicList: {
            items: components["schemas"]["TopicSummary"][];
            nextCursor: string | null;
        };
        NewTopic: {
            space: string;
            title: string;
            body: string;
            /** @default [] */
            tags: string[];
            product?: string | null;
            productVersion?: string | null;
            versionUnknown?: boolean;
            /** @default [] */
            attachmentIds: string[];
            /** Format: uuid */
            contextId?: string | null;
            form?: components["schemas"]["FormTrace"];
        };
        NewTopicRef: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
        };
        TopicPage: {
            topic: components["schemas"]["Topic"];
            body: components["schemas"]["Post"];
            solution: components["schemas"]["Thread"] | null;
            replies: components["schemas"]["ThreadPage"];
            own: components["schemas"]["TopicToMember"] | null;
        };
        Topic: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            /** @enum {string} */
            kind: "question" | "discussion" | "idea" | "article";
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
            space: components["schemas"]["SpaceRef"];
            author: components["schemas"]["MemberRef"] | null;
            tags: string[];
            product: string | null;
            productVersion: string | null;
            excerpt: string;
            solutionExcerpt: string | null;
            solutionAuthor: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastActivityAt: string;
            lastReplyAuthor: components["schemas"]["MemberRef"] | null;
            replyCount: number;
            answerCount: number;
            meTooCount: number;
            kudosCount: number;
            viewCount: number;
            pinned: boolean;
            closed: boolean;
            deleted: boolean;
            hidden: boolean;
            /** @enum {string} */
            unread: "read" | "new" | "updated";
            unreadCount: number;
            version: number;
            meToo: boolean;
            closeReason: string | null;
            duplicate: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closedUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lockedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lockedUntil: string | null;
            lockReason: string | null;
            slow: {
                minutes: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                nextAt: string | null;
            } | null;
            pageAddress: string | null;
            moves: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "merge" | "split";
                /** @enum {string} */
                direction: "into" | "out";
                number: number;
                slug: string;
                title: string;
                /** Format: uuid */
                postId: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            solvedAt: string | null;
            solutionAcceptedBy: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            firstAnswerAt: string | null;
            participantCount: number;
            lastReadPosition: number;
            lastPosition: number;
            /** Format: uuid */
            firstUnreadPostId: string | null;
            links: components["schemas"]["TopicLink"][];
            downvotes: boolean;
            abilities: components["schemas"]["TopicAbilities"];
            missing: components["schemas"]["TopicMissing"];
        };
        TopicLink: {
            /** @enum {string} */
            kind: "link" | "duplicate";
            /** @enum {string} */
            direction: "to" | "from";
            number: number;
            slug: string;
            title: string;
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
        };
        TopicAbilities: {
            reply: boolean;
            edit: boolean;
            close: boolean;
            reopen: boolean;
            reopenDuplicate: boolean;
            pin: boolean;
            move: boolean;
            delete: boolean;
            restore: boolean;
            accept: boolean;
            meToo: boolean;
            retag: boolean;
            lock: boolean;
            unlock: boolean;
            slow: boolean;
            merge: boolean;
            split: boolean;
        };
        TopicMissing: {
            edit?: number;
            retag?: number;
            close?: number;
            reopen?: number;
            reopenDuplicate?: number;
            accept?: number;
            knowing?: string[];
        };
        Post: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            topicId: string;
            /** @enum {string} */
            kind: "body" | "answer" | "reply" | "comment";
            /** Format: uuid */
            parentId: string | null;
            parentAuthor: string | null;
            depth: number;
            position: number;
            author: components["schemas"]["MemberRef"] | null;
            html: string;
            version: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            editedAt: string | null;
            editedBy: string | null;
            kudosCount: number;
            downvoteCount: number;
            /** @enum {string|null} */
            myVote: "kudos" | "downvote" | null;
            isSolution: boolean;
            deleted: boolean;
            hidden: boolean;
            hiding: {
                /** @enum {string} */
                reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                mendableUntil: string | null;
            } | null;
            suggestions: number;
            abilities: components["schemas"]["PostAbilities"];
            missing: components["schemas"]["PostMissing"];
        };
        PostAbilities: {
            edit: boolean;
            delete: boolean;
            restore: boolean;
            reply: boolean;
            kudos: boolean;
            downvote: boolean;
            accept: boolean;
            history: boolean;
            flag: boolean;
            suggestEdit: boolean;
        };
        PostMissing: {
            edit?: number;
            kudos?: number;
            downvote?: number;
            accept?: number;
            knowing?: string[];
            suggestEdit?: number;
        };
        Thread: {
            post: components["schemas"]["Post"];
            descendants: components["schemas"]["Post"][];
            moreDescendants: number;
        };
        ThreadPage: {
            items: components["schemas"]["Thread"][];
            nextCursor: string | null;
        };
        TopicToMember: {
            level: components["schemas"]["SubscriptionLevel"];
            draft: components["schemas"]["Draft"] | null;
            context: boolean;
        };
        /** @enum {string} */
        SubscriptionLevel: "muted" | "normal" | "following";
        Draft: {
            key: string;
            content: components["schemas"]["DraftContent"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        DraftContent: {
            title?: string;
            body?: string;
            space?: string;
            tags?: string[];
            product?: string;
            productVersion?: string;
            version?: number;
            page?: {
                key: string;
                title: string;
                address: string;
            };
        };
        TopicEdit: {
            version: number;
            title?: string;
            tags?: string[];
            product?: string | null;
            productVersion?: string | null;
        };
        PostList: {
            items: components["schemas"]["Post"][];
        };
        NewReply: {
            body: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @default [] */
            attachmentIds: string[];
            form?: components["schemas"]["FormTrace"];
        };
        AcceptInput: {
            /** Format: uuid */
            postId: string | null;
        };
        Switch: {
            on: boolean;
        };
        MeTooResult: {
            meTooCount: number;
            meToo: boolean;
        };
        CloseInput: {
            reason: string;
        };
        MoveInput: {
            space: string;
        };
        ReadInput: {
            position: number;
        };
        PostPage: {
            items: components["schemas"]["Post"][];
            nextCursor: string | null;
        };
        PostSource: {
            /** Format: uuid */
            id: string;
            version: number;
            body: string;
        };
        PostEdit: {
            version: number;
            body: string;
            reason?: string | null;
        };
        RevisionList: {
            items: components["schemas"]["Revision"][];
        };
        Revision: {
            version: number;
            editor: components["schemas"]["MemberRef"] | null;
            acceptedBy: components["schemas"]["MemberRef"] | null;
            reason: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            diff: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
        };
        VoteInput: {
            /** @enum {string|null} */
            kind: "kudos" | "downvote" | null;
        };
        VoteResult: {
            kudosCount: number;
            downvoteCount: number;
            /** @enum {string|null} */
            myVote: "kudos" | "downvote" | null;
        };
        PreviewInput: {
            source: string;
        };
        Preview: {
            html: string;
        };
        DraftList: {
            items: components["schemas"]["ListedDraft"][];
        };
        ListedDraft: {
            key: string;
            content: components["schemas"]["DraftContent"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            url: string;
            width: number;
            height: number;
            bytes: number;
        };
        LockInput: {
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until?: string | null;
        };
        TopicActed: {
            /** Format: uuid */
            actionId: string;
        };
        SlowInput: {
            minutes: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until?: string | null;
            /** @default  */
            reason: string;
        };
        MergeInput: {
            into: number;
            /** @default  */
            reason: string;
        };
        TopicMoved: {
            /** Format: uuid */
            actionId: string;
            number: number;
            slug: string;
        };
        SplitInput: {
            postIds: string[];
            title: string;
            space: string;
            /** @default  */
            reason: string;
        };
        PageThread: {
            key: string;
            topic: {
                number: number;
                slug: string;
            } | null;
            hasSpace: boolean;
            mayOpen: boolean;
        };
        NewPagePost: {
            body: string;
            /** @default [] */
            attachmentIds: string[];
            form?: components["schemas"]["FormTrace"];
            key: string;
            title: string;
            address?: string | null;
        };
        PagePostRef: {
            number: number;
            slug: string;
            /** Format: uuid */
            postId: string | null;
        };
        TopicCounts: {
            items: components["schemas"]["TopicCount"][];
        };
        TopicCount: {
            /** @enum {string} */
            by: "thread" | "topic";
            name: string;
            path: string;
            posts: number;
            meToos: number | null;
            solved: boolean;
        };
        PageContextInput: {
            /** @default {} */
            said: components["schemas"]["PageContextSaid"];
            token?: string | null;
        };
        PageContextSaid: {
            route?: string;
            product?: string;
            version?: string;
            errorCode?: string;
        };
        PageContext: {
            /** Format: uuid */
            id: string;
            said: {
                [key: string]: string;
            };
            signed: {
                [key: string]: string;
            } | null;
            /** @enum {string|null} */
            fault: "malformed" | "algorithm" | "unknown-key" | "signature" | "no-time" | "expired" | "not-yet" | "too-long" | "audience" | "no-subject" | "reserved-subject" | "used" | "claims" | "keys-address" | "purpose" | null;
            explanation: string | null;
        };
        SentContext: {
            said: {
                [key: string]: string;
            };
            signed: {
                [key: string]: string;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        ArticleTree: {
            items: components["schemas"]["ArticleNode"][];
            abilities: {
                write: boolean;
                place: boolean;
                publish: boolean;
            };
        };
        ArticleNode: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            /** @enum {string} */
            state: "work-in-progress" | "not-validated" | "validated" | "archived";
            /** @enum {string} */
            audience: "public" | "members" | "groups" | "staff";
            translations: components["schemas"]["ArticleInLanguage"][];
            children: components["schemas"]["ArticleNode"][];
        };
        ArticleInLanguage: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            language: string;
        };
        ArticlePage: {
            article: components["schemas"]["Article"];
            thread: components["schemas"]["TopicPage"];
        };
        Article: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            space: components["schemas"]["SpaceRef"];
            /** @enum {string} */
            state: "work-in-progress" | "not-validated" | "validated" | "archived";
            /** @enum {string} */
            audience: "public" | "members" | "groups" | "staff";
            groupIds: string[];
            isProtected: boolean;
            /** Format: uuid */
            parentId: string | null;
            above: components["schemas"]["ArticleRef"][];
            headings: components["schemas"]["ArticleHeading"][];
            minutes: number;
            contributors: components["schemas"]["MemberRef"][];
            version: number;
            language: string;
            languages: components["schemas"]["ArticleInLanguage"][];
            translation: components["schemas"]["ArticleTranslation"] | null;
            brokenLinks: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            publishAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            validatedAt: string | null;
            validatedBy: components["schemas"]["MemberRef"] | null;
            helped: boolean | null;
            judgements: {
                yes: number;
                no: number;
                sinceVersion: number;
            } | null;
            abilities: components["schemas"]["ArticleAbilities"];
        };
        ArticleRef: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
        };
        ArticleHeading: {
            id: string;
            text: string;
            level: number;
        };
        ArticleTranslation: {
            source: components["schemas"]["ArticleInLanguage"] | null;
            behind: number;
            total: number;
            sections: {
                state: components["schemas"]["SectionState"];
                id: string | null;
                sourceId: string | null;
                heading: string | null;
            }[];
        };
        /** @enum {string} */
        SectionState: "current" | "behind" | "untranslated" | "missing" | "moved" | "removed";
        ArticleAbilities: {
            edit: boolean;
            suggest: boolean;
            publish: boolean;
            review: boolean;
            settle: boolean;
            place: boolean;
        };
        NewArticle: {
            space: string;
            title: string;
            body: string;
            /** @default [] */
            tags: string[];
            /** Format: uuid */
            parentId?: string | null;
            /**
             * @default public
             * @enum {string}
             */
            audience: "public" | "members" | "groups" | "staff";
            /** @default [] */
            groupIds: string[];
            slug?: string;
            language?: string;
        };
        WrittenArticle: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            articleSlug: string;
        };
        ArticleSource: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            version: number;
            body: string;
            tags: string[];
            prompts: string[];
        };
        ArticleEdit: {
            version: number;
            title: string;
            body: string;
            tags?: string[];
            /** @default  */
            note: string;
        };
        ArticleSaved: {
            version: number;
            merged: boolean;
        };
        ArticlePublication: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at?: string | null;
            /**
             * @default not-validated
             * @enum {string}
             */
            state: "not-validated" | "validated";
        };
        ArticlePlace: {
            /** Format: uuid */
            parentId: string | null;
            /** Format: uuid */
            beforeId?: string | null;
        };
        ArticleSettings: {
            slug?: string;
            /** @enum {string} */
            audience?: "public" | "members" | "groups" | "staff";
            groupIds?: string[];
            /** @enum {string} */
            state?: "work-in-progress" | "not-validated" | "validated" | "archived";
            isProtected?: boolean;
            language?: string;
        };
        ArticleRevisionPage: {
            items: components["schemas"]["ArticleRevision"][];
            nextCursor: string | null;
        };
        ArticleRevision: {
            version: number;
            editor: components["schemas"]["MemberRef"] | null;
            acceptedBy: components["schemas"]["MemberRef"] | null;
            note: string | null;
            baseVersion: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        ArticleComparison: {
            from: number;
            to: number;
            title: {
                before: string;
                after: string;
            };
            diff: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            blocks: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                html: string;
            }[];
        };
        ArticleBlame: {
            items: {
                html: string;
                version: number;
                editor: components["schemas"]["MemberRef"] | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            }[];
        };
        ArticleRestoration: {
            version: number;
            /** @default  */
            note: string;
        };
        Judgement: {
            helped: boolean;
            /** @enum {string|null} */
            reason?: "outdated" | "unclear" | "incomplete" | "wrong" | "other" | null;
        };
        ArticleJudgementPage: {
            items: components["schemas"]["ArticleJudgement"][];
            nextCursor: string | null;
        };
        ArticleJudgement: {
            /** Format: uuid */
            id: string;
            member: components["schemas"]["MemberRef"] | null;
            helped: boolean;
            /** @enum {string|null} */
            reason: "outdated" | "unclear" | "incomplete" | "wrong" | "other" | null;
            version: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        TranslationList: {
            source: components["schemas"]["ArticleInLanguage"] | null;
            items: components["schemas"]["TranslationItem"][];
            abilities: {
                translate: boolean;
            };
        };
        TranslationItem: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            language: string;
            isDraft: boolean;
            behind: number;
            total: number;
        };
        NewTranslation: {
            language: string;
        };
        TranslationSections: {
            source: components["schemas"]["ArticleInLanguage"];
            version: number;
            sourceVersion: number;
            behind: number;
            total: number;
            sections: components["schemas"]["TranslationSection"][];
        };
        TranslationSection: {
            at: number;
            /** @enum {string} */
            kind: "title" | "opening" | "heading";
            state: components["schemas"]["SectionState"];
            source: {
                heading: string | null;
                text: string;
            } | null;
            own: {
                heading: string | null;
                text: string;
            } | null;
            diff: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[] | null;
        };
        SectionSettlement: {
            version: number;
            sourceVersion: number;
            current: boolean;
            text?: string | null;
        };
        ArticleTemplateList: {
            version: number;
            items: components["schemas"]["ArticleTemplate"][];
            abilities: {
                edit: boolean;
            };
        };
        ArticleTemplate: {
            name: string;
            body: string;
        };
        ArticleTemplatesInput: {
            version: number;
            items: components["schemas"]["ArticleTemplate"][];
        };
        BrokenLinkPage: {
            items: components["schemas"]["BrokenLink"][];
            nextCursor: string | null;
            hosts: {
                host: string;
                count: number;
            }[];
        };
        BrokenLink: {
            article: {
                /** Format: uuid */
                id: string;
                number: number;
                slug: string;
                title: string;
            };
            position: number;
            href: string;
            words: string | null;
            reason: components["schemas"]["BrokenLinkReason"];
            to: string | null;
            version: number;
        };
        /** @enum {string} */
        BrokenLinkReason: "missing" | "deleted" | "archived" | "redirected" | "hidden" | "heading";
        LinkMending: {
            version: number;
        };
        ProductList: {
            items: components["schemas"]["Product"][];
        };
        Product: {
            /** Format: uuid */
            id: string;
            name: string;
            versions: components["schemas"]["ProductVersion"][];
        };
        ProductVersion: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            releasedOn: string | null;
            newest: boolean;
        };
        ProductInput: {
            name: string;
        };
        ProductVersionInput: {
            name: string;
            /** Format: date */
            releasedOn?: string | null;
        };
        ProductVersionEdit: {
            name?: string;
            /** Format: date */
            releasedOn?: string | null;
            /** Format: uuid */
            before?: string | null;
        };
        TopicStanding: {
            items: components["schemas"]["PostStanding"][];
        };
        PostStanding: {
            /** Format: uuid */
            postId: string;
            versions: components["schemas"]["VersionWorks"][];
            choices: {
                /** Format: uuid */
                id: string;
                product: string;
                name: string;
                newest: boolean;
            }[];
            supersededBy: {
                /** Format: uuid */
                postId: string;
                author: components["schemas"]["MemberRef"] | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            } | null;
            articles: components["schemas"]["TopicPointer"][];
            abilities: components["schemas"]["StandingAbilities"];
        };
        VersionWorks: {
            /** Format: uuid */
            id: string;
            product: string;
            name: string;
            newest: boolean;
            meant: boolean;
            works: number;
            fails: number;
            mine: boolean | null;
        };
        TopicPointer: {
            number: number;
            slug: string;
            title: string;
        };
        StandingAbilities: {
            report: boolean;
            setVersions: boolean;
            supersede: boolean;
            nominate: boolean;
            promote: boolean;
        };
        WorksInput: {
            /** Format: uuid */
            versionId: string;
            works: boolean | null;
        };
        WorksPage: {
            items: components["schemas"]["WorksRow"][];
            nextCursor: string | null;
        };
        WorksRow: {
            member: components["schemas"]["MemberRef"] | null;
            works: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        MeantVersionsInput: {
            versionIds: string[];
        };
        SupersedeInput: {
            /** Format: uuid */
            byPostId: string | null;
        };
        NominationInput: {
            kind: components["schemas"]["NominationKind"];
            article?: number | null;
            /** @default  */
            note: string;
        };
        /** @enum {string} */
        NominationKind: "create" | "update" | "merge" | "contradicts";
        Nomination: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NominationKind"];
            state: components["schemas"]["NominationState"];
            by: components["schemas"]["MemberRef"] | null;
            note: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            postId: string;
            author: components["schemas"]["MemberRef"] | null;
            excerpt: string;
            topic: components["schemas"]["TopicPointer"];
            article: components["schemas"]["TopicPointer"] | null;
            merit: components["schemas"]["Merit"];
            decidedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            reason: string;
            /** Format: uuid */
            promotionId: string | null;
            abilities: components["schemas"]["NominationAbilities"];
        };
        /** @enum {string} */
        NominationState: "open" | "accepted" | "declined" | "withdrawn";
        Merit: {
            score: number;
            views: number;
            solved: boolean;
            finds: number;
        };
        NominationAbilities: {
            decide: boolean;
            promote: boolean;
            withdraw: boolean;
            takeBack: boolean;
        };
        NominationPage: {
            items: components["schemas"]["Nomination"][];
            nextCursor: string | null;
            waiting: number;
        };
        NominationRefusal: {
            reason: string;
        };
        PromotionInput: {
            space?: string;
        };
        CreditChoice: {
            named: boolean;
        };
        ArticleTruth: {
            verified: {
                product: string;
                version: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                by: components["schemas"]["MemberRef"][];
                current: boolean;
            } | null;
            /** @enum {string|null} */
            outdated: "broken" | "unconfirmed" | null;
            reviews: components["schemas"]["ReviewReason"][];
            owner: components["schemas"]["MemberRef"] | null;
            /** Format: date */
            reviewOn: string | null;
            sources: components["schemas"]["ArticleSourceCredit"][];
            abilities: {
                keep: boolean;
            };
        };
        /** @enum {string} */
        ReviewReason: "version" | "broken" | "source" | "contradicted" | "age" | "unhelpful" | "translation" | "links" | "readers";
        ArticleSourceCredit: {
            /** Format: uuid */
            promotionId: string;
            /** Format: uuid */
            postId: string;
            topic: components["schemas"]["TopicPointer"];
            author: components["schemas"]["MemberRef"] | null;
            unnamed: boolean;
            changed: boolean;
        };
        ReviewPage: {
            items: components["schemas"]["ReviewItem"][];
            nextCursor: string | null;
            waiting: number;
        };
        ReviewItem: {
            article: {
                number: number;
                slug: string;
                title: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                postId: string;
            };
            reasons: {
                reason: components["schemas"]["ReviewReason"];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                since: string;
                version: {
                    product: string;
                    name: string;
                } | null;
            }[];
            owner: components["schemas"]["MemberRef"] | null;
            confirmations: number;
            needed: number;
            confirmed: boolean;
        };
        ConfirmInput: {
            confirmed: boolean;
        };
        ArticleKeeping: {
            own?: boolean;
            /** Format: date */
            reviewOn?: string | null;
        };
        IdeaBoard: {
            downvotes: boolean;
            limited: boolean;
            sorts: ("hot" | "votes" | "wilson" | "weight" | "newest")[];
            statuses: components["schemas"]["IdeaStatus"][];
            counts: {
                [key: string]: number;
            };
            budget: components["schemas"]["IdeaVoteBudget"] | null;
            abilities: {
                decide: boolean;
                configure: boolean;
            };
        };
        IdeaStatus: {
            key: string;
            group: components["schemas"]["IdeaGroup"];
            name: string | null;
        };
        /** @enum {string} */
        IdeaGroup: "new" | "in-progress" | "on-hold" | "completed" | "closed";
        IdeaVoteBudget: {
            most: number;
            used: number;
        };
        IdeaBoardInput: {
            limited: boolean;
            statuses: components["schemas"]["IdeaStatus"][];
        };
        IdeaPage: {
            items: components["schemas"]["IdeaSummary"][];
            nextCursor: string | null;
        };
        IdeaSummary: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            excerpt: string;
            tags: string[];
            author: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            commentCount: number;
            status: components["schemas"]["IdeaStatus"];
            votes: {
                up: number;
                down: number;
                /** @enum {string|null} */
                mine: "up" | "down" | null;
            };
            votable: boolean;
            mergedCount: number;
            segments: {
                name: string | null;
                votes: number | null;
            }[];
        };
        Idea: {
            status: components["schemas"]["IdeaStatus"];
            statuses: components["schemas"]["IdeaStatus"][];
            votes: components["schemas"]["IdeaVotes"];
            downvotes: boolean;
            timeline: components["schemas"]["IdeaDecision"][];
            roadmap: {
                /** @enum {string|null} */
                lane: "now" | "next" | "later" | null;
                quarter: string | null;
            };
            response: {
                /** Format: uuid */
                postId: string;
                author: components["schemas"]["MemberRef"] | null;
                html: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            } | null;
            merged: {
                ideas: number;
                voters: number;
            };
            abilities: {
                vote: boolean;
                decide: boolean;
            };
        };
        IdeaVotes: {
            up: number;
            down: number;
            /** @enum {string|null} */
            mine: "up" | "down" | null;
            budget: components["schemas"]["IdeaVoteBudget"] | null;
        };
        IdeaDecision: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["IdeaStatus"];
            note: string;
            actor: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            undoneAt: string | null;
            abilities: {
                undo: boolean;
            };
        };
        IdeaVoteInput: {
            /** @enum {string|null} */
            direction: "up" | "down" | null;
        };
        IdeaDecisionInput: {
            status: string;
            note: string;
        };
        IdeaResponseInput: {
            /** Format: uuid */
            postId: string | null;
        };
        IdeaDemand: {
            total: number;
            votes: number;
            meToos: number;
            customers: number;
            searches: number;
            topics: {
                /** Format: uuid */
                id: string;
                number: number;
                slug: string;
                title: string;
                people: number;
                abilities: {
                    remove: boolean;
                };
            }[];
            rows: {
                voters: components["schemas"]["MemberRef"][];
                customers: {
                    /** Format: uuid */
                    id: string;
                    customer: string;
                    source: string;
                    note: string;
                    addedBy: components["schemas"]["MemberRef"] | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                }[];
                searches: {
                    /** Format: uuid */
                    id: string;
                    text: string;
                    times: number;
                }[];
            } | null;
            abilities: {
                link: boolean;
                speak: boolean;
            };
        };
        IdeaEvidenceInput: {
            topic?: number;
            search?: string;
            /** @default 1 */
            times: number;
        };
        CustomerVoteInput: {
            customer: string;
            source: string;
            /** @default  */
            note: string;
        };
        Roadmap: {
            now: components["schemas"]["RoadmapIdea"][];
            next: components["schemas"]["RoadmapIdea"][];
            later: components["schemas"]["RoadmapIdea"][];
            delivered: components["schemas"]["RoadmapIdea"][];
            boards: {
                slug: string;
                name: string;
            }[];
        };
        RoadmapIdea: {
            /** Format: uuid */
            id: string;
            number: number;
            slug: string;
            title: string;
            space: {
                slug: string;
                name: string;
            };
            quarter: string | null;
            status: components["schemas"]["IdeaStatus"];
            votes: number;
        };
        RoadmapInput: {
            /** @enum {string|null} */
            lane: "now" | "next" | "later" | null;
            quarter: string | null;
        };
        ChangelogPage: {
            items: components["schemas"]["ChangelogEntry"][];
            nextCursor: string | null;
            abilities: {
                publish: boolean;
            };
        };
        ChangelogEntry: {
            /** Format: uuid */
            id: string;
            title: string;
            html: string;
            author: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            ideas: {
                number: number;
                slug: string;
                title: string;
                author: components["schemas"]["MemberRef"] | null;
                votes: number;
            }[];
            abilities: {
                withdraw: boolean;
            };
        };
        ChangelogInput: {
            title: string;
            body: string;
            /** @default [] */
            ideas: number[];
        };
        Segments: {
            items: components["schemas"]["Segment"][];
        };
        Segment: {
            /** Format: uuid */
            id: string;
            name: string;
            revenue: number;
            rule: components["schemas"]["SegmentRule"];
            memberCount: number;
        };
        SegmentRule: {
            /** @enum {string} */
            by: "company";
            names: string[];
        } | {
            /** @enum {string} */
            by: "plan";
            plans: string[];
        } | {
            /** @enum {string} */
            by: "revenue";
            from: number | null;
            below: number | null;
        } | {
            /** @enum {string} */
            by: "group";
            groupIds: string[];
        } | {
            /** @enum {string} */
            by: "role";
            roles: ("member" | "superuser" | "moderator" | "staff" | "admin" | "owner")[];
        } | {
            /** @enum {string} */
            by: "trust";
            levels: number[];
        };
        SegmentsInput: {
            segments: {
                /** Format: uuid */
                id?: string;
                name: string;
                revenue: number;
                rule: components["schemas"]["SegmentRule"];
            }[];
        };
        IdeaSegments: {
            weight: number | null;
            segments: {
                name: string | null;
                votes: number | null;
                members: number | null;
                weight: number | null;
            }[];
        };
        IdeaMatrix: {
            items: {
                number: number;
                slug: string;
                title: string;
                votes: number;
                demand: components["schemas"]["IdeaDemandSum"];
                weighed: components["schemas"]["IdeaSegments"];
                effort: number | null;
                value: number | null;
                note: string;
            }[];
        };
        IdeaDemandSum: {
            total: number;
            votes: number;
            meToos: number;
            customers: number;
            searches: number;
        };
        IdeaScoreInput: {
            effort: number | null;
            value: number | null;
            note: string;
        };
        Highlights: {
            ideas: {
                number: number;
                slug: string;
                title: string;
                space: components["schemas"]["SpaceRef"];
                votes: number;
                status: components["schemas"]["IdeaStatus"];
            }[];
            articles: {
                number: number;
                slug: string;
                title: string;
                space: components["schemas"]["SpaceRef"];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
        };
        RoundList: {
            items: components["schemas"]["RoundSummary"][];
            abilities: {
                open: boolean;
            };
        };
        RoundSummary: {
            /** Format: uuid */
            id: string;
            question: string;
            /** @enum {string} */
            state: "scheduled" | "open" | "counting" | "revealed";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            revealedAt: string | null;
        };
        RoundInput: {
            question: string;
            /** @default  */
            details: string;
            options: ({
                text: string;
            } | {
                topic: number;
            })[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
        };
        Round: {
            /** Format: uuid */
            id: string;
            question: string;
            /** @enum {string} */
            state: "scheduled" | "open" | "counting" | "revealed";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            revealedAt: string | null;
            space: {
                slug: string;
                name: string;
            };
            details: string;
            options: components["schemas"]["RoundOption"][];
            ballot: components["schemas"]["OwnBallot"] | null;
            heads: components["schemas"]["RoundHead"][];
            result: components["schemas"]["RoundResult"] | null;
            abilities: {
                vote: boolean;
                comment: boolean;
                withdraw: boolean;
                hideComments: boolean;
            };
        };
        RoundOption: {
            key: number;
            text: string;
            topic: {
                number: number;
                slug: string;
            } | null;
        };
        OwnBallot: {
            choice: number;
            guess: number[];
            receipt: string;
        };
        RoundHead: {
            /** @enum {string} */
            kind: "opening" | "day" | "reveal";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            hash: string;
        };
        RoundResult: {
            voters: number;
            options: components["schemas"]["OptionResult"][];
            mostChosen: number[];
            mostSurprising: number[];
            differs: boolean;
            dissent: {
                share: number;
                disagreement: number;
            };
            segments: components["schemas"]["SegmentResult"][];
            chainHolds: boolean;
        };
        OptionResult: {
            key: number;
            votes: number;
            share: number;
            low: number;
            high: number;
            guess: number;
            surprise: number;
        };
        SegmentResult: {
            /** @enum {string} */
            by: "role" | "trust" | "group";
            name: string;
            voters: number;
            votes: number[];
            favourites: number[];
        };
        BallotInput: {
            choice: number;
            guess: number[];
        };
        RoundComments: {
            items: components["schemas"]["RoundComment"][];
            nextCursor: string | null;
        };
        RoundComment: {
            /** Format: uuid */
            id: string;
            author: components["schemas"]["MemberRef"] | null;
            html: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            hidden: boolean;
            abilities: {
                delete: boolean;
                hide: boolean;
            };
        };
        RoundCommentInput: {
            body: string;
        };
        Pairwise: {
            settings: components["schemas"]["PairwiseSettings"];
            pair: {
                left: components["schemas"]["PairOption"];
                right: components["schemas"]["PairOption"];
            } | null;
            abilities: {
                answer: boolean;
                manage: boolean;
                seeResults: boolean;
            };
        };
        PairwiseSettings: {
            on: boolean;
            publicResults: boolean;
        };
        PairOption: {
            number: number;
            slug: string;
            title: string;
        };
        PairAnswerInput: {
            left: number;
            right: number;
            /** @enum {string} */
            answer: "left" | "right" | "tie" | "skip";
        };
        PairwiseResults: {
            items: components["schemas"]["PairwiseResult"][];
            comparisons: number;
        };
        PairwiseResult: {
            number: number;
            slug: string;
            title: string;
            comparisons: number;
            score: number;
            low: number;
            high: number;
        };
        CampaignList: {
            open: components["schemas"]["CampaignSummary"][];
            coming: components["schemas"]["CampaignSummary"][];
            finished: components["schemas"]["CampaignSummary"][];
            abilities: {
                make: boolean;
            };
        };
        CampaignSummary: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            phase: components["schemas"]["CampaignPhase"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            votesUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultBy: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string | null;
            space: {
                slug: string;
                name: string;
            } | null;
            ideaCount: number;
            participantCount: number;
        };
        /** @enum {string} */
        CampaignPhase: "planned" | "open" | "judging" | "result" | "ended";
        CampaignInput: {
            name: string;
            question: string;
            /** @default  */
            stakes: string;
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "members" | "groups" | "private";
            /** @default [] */
            groupIds: string[];
            /** @default false */
            limited: boolean;
            /** @default false */
            downvotes: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             * @default null
             */
            votesUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultBy: string;
            /** @default [] */
            judges: string[];
            /** @default [] */
            criteria: components["schemas"]["CampaignCriterion"][];
            /** @default archive */
            ending: components["schemas"]["CampaignEnding"];
            /** @default null */
            target: string | null;
        };
        CampaignCriterion: {
            name: string;
            weight: number;
        };
        /** @enum {string} */
        CampaignEnding: "convert" | "archive" | "move";
        Campaign: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            phase: components["schemas"]["CampaignPhase"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            votesUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultBy: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string | null;
            space: {
                slug: string;
                name: string;
            } | null;
            ideaCount: number;
            participantCount: number;
            question: string;
            html: string;
            stakes: string;
            /** @enum {string} */
            visibility: "public" | "members" | "groups" | "private";
            groupIds: string[];
            limited: boolean;
            downvotes: boolean;
            judges: components["schemas"]["MemberRef"][];
            criteria: components["schemas"]["CampaignCriterion"][];
            ending: components["schemas"]["CampaignEnding"];
            target: {
                slug: string;
                name: string;
            } | null;
            timeline: components["schemas"]["CampaignLine"][];
            abilities: {
                edit: boolean;
                withdraw: boolean;
                advance: boolean;
                choose: boolean;
                judging: boolean;
                undo: boolean;
            };
            result: components["schemas"]["CampaignResult"] | null;
        };
        CampaignLine: {
            phase: components["schemas"]["CampaignPhase"];
            undo: boolean;
            actor: components["schemas"]["MemberRef"] | null;
            byClock: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
        };
        CampaignResult: {
            statement: string;
            winners: components["schemas"]["CampaignWinner"][];
            others: {
                number: number;
                slug: string;
                title: string;
                author: components["schemas"]["MemberRef"] | null;
                votes: number;
            }[];
        };
        CampaignWinner: {
            number: number;
            slug: string;
            title: string;
            author: components["schemas"]["MemberRef"] | null;
            votes: number;
            place: number;
            why: string;
            verdict: components["schemas"]["CampaignVerdict"] | null;
        };
        CampaignVerdict: {
            judges: number;
            mean: number;
            spread: number | null;
            low: number;
            high: number;
            criteria: number[];
        };
        CampaignHead: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            phase: components["schemas"]["CampaignPhase"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            votesUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultBy: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            resultAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string | null;
            space: {
                slug: string;
                name: string;
            } | null;
            ideaCount: number;
            participantCount: number;
            question: string;
            html: string;
            stakes: string;
            /** @enum {string} */
            visibility: "public" | "members" | "groups" | "private";
            groupIds: string[];
            limited: boolean;
            downvotes: boolean;
            judges: components["schemas"]["MemberRef"][];
            criteria: components["schemas"]["CampaignCriterion"][];
            ending: components["schemas"]["CampaignEnding"];
            target: {
                slug: string;
                name: string;
            } | null;
            timeline: components["schemas"]["CampaignLine"][];
            abilities: {
                edit: boolean;
                withdraw: boolean;
                advance: boolean;
                choose: boolean;
                judging: boolean;
                undo: boolean;
            };
        };
        CampaignAdvance: {
            /** @enum {string} */
            phase: "open" | "judging" | "result" | "ended";
        };
        CampaignJudging: {
            criteria: components["schemas"]["CampaignCriterion"][];
            ideas: components["schemas"]["JudgedIdea"][];
            judges: {
                member: components["schemas"]["MemberRef"];
                scored: number;
                of: number;
                handedIn: boolean;
            }[];
            statement: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            chosenAt: string | null;
            abilities: {
                score: boolean;
                handIn: boolean;
                see: boolean;
                choose: boolean;
            };
        };
        JudgedIdea: {
            number: number;
            slug: string;
            title: string;
            author: components["schemas"]["MemberRef"] | null;
            votes: number;
            excerpt: string;
            own: boolean;
            mine: components["schemas"]["CampaignScore"] | null;
            scores: components["schemas"]["CampaignScore"][] | null;
            verdict: components["schemas"]["CampaignVerdict"] | null;
            chosen: {
                place: number;
                why: string;
            } | null;
        };
        CampaignScore: {
            judge: components["schemas"]["MemberRef"] | null;
            values: (number | null)[];
            note: string;
            mean: number | null;
        };
        CampaignScoreInput: {
            values: (number | null)[];
            /** @default  */
            note: string;
        };
        CampaignChoice: {
            winners: {
                number: number;
                why: string;
            }[];
            /** @default  */
            statement: string;
        };
        Reputation: {
            balance: number;
            shown: number;
            parts: {
                kind: components["schemas"]["LedgerKind"];
                applied: number;
                count: number;
            }[];
            history: {
                on: string;
                balance: number;
            }[];
            ledger: components["schemas"]["LedgerPage"] | null;
        };
        /** @enum {string} */
        LedgerKind: "question.kudos" | "answer.kudos" | "post.downvoted" | "downvote.cast" | "answer.accepted" | "answer.accepting" | "post.removed" | "flag.upheld" | "edit.accepted" | "answer.promoted" | "idea.kudos" | "idea.delivered";
        LedgerPage: {
            items: components["schemas"]["LedgerEntry"][];
            nextCursor: string | null;
        };
        LedgerEntry: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["LedgerKind"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            occurredAt: string;
            points: number;
            applied: number;
            /** @enum {string|null} */
            reason: "daily-cap" | null;
            total: number;
            ruleVersion: number;
            /** Format: uuid */
            reverses: string | null;
            /** Format: uuid */
            reversedBy: string | null;
            actor: components["schemas"]["MemberRef"] | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            /** Format: uuid */
            postId: string | null;
        };
        ExpertiseList: {
            items: components["schemas"]["Expertise"][];
        };
        Expertise: {
            tag: string;
            level: components["schemas"]["ExpertiseLevel"];
            score: number;
            threads: number;
            wins: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        /** @enum {string} */
        ExpertiseLevel: "expert" | "strong" | "learning";
        TopicExpertList: {
            items: components["schemas"]["TopicExpert"][];
        };
        TopicExpert: {
            /** Format: uuid */
            memberId: string;
            tag: string;
            level: components["schemas"]["ExpertiseLevel"];
        };
        TagExpertList: {
            items: components["schemas"]["TagExpert"][];
        };
        TagExpert: {
            member: components["schemas"]["MemberRef"];
            level: components["schemas"]["ExpertiseLevel"];
            threads: number;
            wins: number;
        };
        /** @enum {string} */
        LeaderboardPeriod: "week" | "month" | "quarter" | "all";
        Leaderboard: {
            items: {
                place: number;
                points: number;
                member: components["schemas"]["MemberRef"];
            }[];
            nextCursor: string | null;
            /** Format: date */
            from: string | null;
        };
        PointRulesList: {
            items: components["schemas"]["PointRules"][];
        };
        PointRules: {
            version: number;
            /** Format: date */
            validFrom: string | null;
            dailyCap: number;
            points: {
                kind: components["schemas"]["LedgerKind"];
                points: number;
                capped: boolean;
            }[];
        };
        PointRulesInput: {
            dailyCap: number;
            points: {
                [key: string]: number;
            };
        };
        MetricDefinitions: {
            items: components["schemas"]["MetricDefinition"][];
        };
        MetricDefinition: {
            key: string;
            area: string;
            name: string;
            unit: components["schemas"]["MetricUnit"];
            definition: string;
            measured: boolean;
            personal: boolean;
            /** @enum {string} */
            counted: "at-once" | "nightly";
        };
        /** @enum {string} */
        MetricUnit: "count" | "percent" | "minutes" | "days" | "weeks" | "months" | "points";
        MemberMetrics: {
            scope: components["schemas"]["MetricScope"];
            /** Format: date-time */
            countedAt: string | null;
            items: {
                key: string;
                value: number | null;
            }[];
        };
        /** @enum {string} */
        MetricScope: "everyone" | "members" | "own";
        BadgeList: {
            items: components["schemas"]["Badge"][];
        };
        Badge: {
            key: string;
            kind: components["schemas"]["BadgeKind"];
            icon: components["schemas"]["BadgeIcon"];
            name: string;
            text: string;
            tiers: {
                condition: components["schemas"]["Condition"];
                terms: components["schemas"]["TermLine"][];
                holders: number;
            }[];
            holders: number;
        };
        /** @enum {string} */
        BadgeKind: "teaching" | "reviving" | "asking" | "curating" | "talking";
        /** @enum {string} */
        BadgeIcon: "at" | "chat" | "check" | "checkc" | "clock" | "doc" | "eye" | "filter" | "flame" | "gauge" | "globe" | "heart" | "hearth" | "history" | "home" | "image" | "inbox" | "info" | "key" | "link" | "list" | "mail" | "megaphone" | "mesh" | "pen" | "pin" | "plus" | "quote" | "reply" | "ring" | "search" | "shield" | "sliders" | "sort" | "undo" | "up" | "user" | "users";
        Condition: {
            all: (components["schemas"]["Term"] | {
                any: components["schemas"]["Term"][];
            })[];
        } | {
            any: (components["schemas"]["Term"] | {
                all: components["schemas"]["Term"][];
            })[];
        };
        Term: {
            metric: string;
            atLeast: number;
        } | {
            metric: string;
            atMost: number;
        };
        TermLine: {
            metric: string;
            name: string;
            unit: components["schemas"]["MetricUnit"];
            atLeast: number | null;
            atMost: number | null;
            group: number | null;
        };
        BadgeHolders: {
            items: components["schemas"]["BadgeHolder"][];
            nextCursor: string | null;
        };
        BadgeHolder: {
            member: components["schemas"]["MemberRef"];
            tier: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            awardedAt: string;
        };
        MemberBadges: {
            awards: components["schemas"]["BadgeAward"][];
            progress: components["schemas"]["BadgeProgress"][];
        };
        BadgeAward: {
            badge: string;
            name: string;
            text: string;
            icon: components["schemas"]["BadgeIcon"];
            tier: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            awardedAt: string;
        };
        BadgeProgress: {
            badge: string;
            name: string;
            text: string;
            icon: components["schemas"]["BadgeIcon"];
            kind: components["schemas"]["BadgeKind"];
            tier: number;
            terms: components["schemas"]["TermProgress"][];
            fraction: number;
        };
        TermProgress: {
            metric: string;
            name: string;
            unit: components["schemas"]["MetricUnit"];
            atLeast: number | null;
            atMost: number | null;
            group: number | null;
            value: number | null;
            met: boolean;
        };
        NewAwards: {
            items: components["schemas"]["BadgeAward"][];
        };
        GamingCasePage: {
            items: components["schemas"]["GamingCase"][];
            nextCursor: string | null;
        };
        GamingCase: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["GamingCaseState"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            votes: number;
            members: {
                member: components["schemas"]["MemberRef"] | null;
                gave: number;
                received: number;
                appeal: {
                    text: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                } | null;
            }[];
            evidence: {
                suspicion: components["schemas"]["Suspicion"];
                votes: number;
                votesInAll: number;
                expected: number;
                readOfAuthor: number;
                readInAll: number;
                voter: components["schemas"]["MemberRef"] | null;
                author: components["schemas"]["MemberRef"] | null;
            }[];
            decidedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            reason: string | null;
            version: number;
            abilities: {
                decide: boolean;
            };
        };
        /** @enum {string} */
        GamingCaseState: "open" | "appealed" | "upheld" | "released";
        /** @enum {string} */
        Suspicion: "one-way" | "mutual" | "serial";
        OwnGamingCaseList: {
            items: components["schemas"]["OwnGamingCase"][];
        };
        OwnGamingCase: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["GamingCaseState"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            gave: number;
            received: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            reason: string | null;
            appeal: {
                text: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            } | null;
            abilities: {
                appeal: boolean;
            };
        };
        AppealInput: {
            text: string;
        };
        GamingDecision: {
            /** @enum {string} */
            outcome: "upheld" | "released";
            /** @default  */
            reason: string;
            version: number;
        };
        MemberRank: {
            /** Format: uuid */
            memberId: string;
            rank: {
                key: string;
                names: {
                    [key: string]: string;
                };
            };
            next: {
                key: string;
                names: {
                    [key: string]: string;
                };
                terms: components["schemas"]["TermProgress"][];
            } | null;
        };
        TrustOverview: {
            members: number[];
            levels: {
                level: number;
                requirements: {
                    /** @enum {string} */
                    metric: "topicsEntered" | "postsRead" | "minutesRead" | "daysVisited" | "kudosGiven" | "kudosReceived" | "topicsRepliedIn" | "recentDaysVisited" | "recentTopicsRepliedIn" | "recentTopicsViewed" | "recentPostsRead" | "recentKudosGiven" | "recentKudosReceived" | "recentKudosGivers" | "recentKudosDays" | "recentFlaggedPosts" | "recentFlaggers";
                    need: number;
                    atMost: boolean;
                    best: number;
                }[];
                unreached: boolean;
            }[];
        };
        TrustGrant: {
            level: number;
            locked: boolean;
        };
        ReadingReport: {
            topic: number;
            posts: {
                /** Format: uuid */
                id: string;
                seconds: number;
            }[];
        };
        ReadingCounted: {
            seconds: number;
            postsRead: number;
        };
        MemberTrust: {
            level: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string | null;
            locked: boolean;
            next: {
                level: number;
                requirements: components["schemas"]["TrustRequirement"][];
            } | null;
            abilities: {
                grant: boolean;
            };
        };
        TrustRequirement: {
            /** @enum {string} */
            metric: "topicsEntered" | "postsRead" | "minutesRead" | "daysVisited" | "kudosGiven" | "kudosReceived" | "topicsRepliedIn" | "recentDaysVisited" | "recentTopicsRepliedIn" | "recentTopicsViewed" | "recentPostsRead" | "recentKudosGiven" | "recentKudosReceived" | "recentKudosGivers" | "recentKudosDays" | "recentFlaggedPosts" | "recentFlaggers";
            have: number;
            need: number;
            atMost: boolean;
            met: boolean;
        };
        RuleTrialInput: {
            settings: components["schemas"]["CommunitySettingsEdit"];
            /** @default 90 */
            days: number;
        };
        TrustTrialRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            progress: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            settings: components["schemas"]["CommunitySettingsEdit"];
            result: components["schemas"]["TrustTrial"] | null;
        };
        TrustTrial: {
            members: number;
            levels: {
                now: number;
                then: number;
                level: number;
            }[];
            rising: number;
            falling: number;
            privileges: {
                /** @enum {string} */
                privilege: "kudos" | "links" | "suggestTag" | "nominate" | "suggestEdit" | "downvote" | "acceptForOthers" | "close" | "editOthers" | "moderationQueue";
                points: {
                    now: number;
                    then: number;
                };
                members: {
                    now: number;
                    then: number;
                };
                gain: number;
                lose: number;
            }[];
        };
        TriedMemberPage: {
            items: components["schemas"]["TriedMember"][];
            nextCursor: string | null;
        };
        TriedMember: {
            member: components["schemas"]["MemberRef"];
            now: number;
            then: number;
            missing: components["schemas"]["TrustRequirement"][];
        };
        FlagInput: {
            /** @enum {string} */
            reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other";
            /** @default  */
            note: string;
        };
        OwnFlag: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            /** @enum {string} */
            reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other";
            note: string;
            /** @enum {string} */
            state: "open" | "agreed" | "declined" | "ignored" | "withdrawn";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        OwnFlagAnswer: {
            flag: components["schemas"]["OwnFlag"] | null;
        };
        OwnCaseList: {
            items: components["schemas"]["OwnCase"][];
        };
        OwnCase: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "close" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit";
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string | null;
            undone: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            postId: string | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            appealable: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            appealableUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            answerDue: string | null;
        };
        ReviewablePage: {
            items: components["schemas"]["ReviewableSummary"][];
            nextCursor: string | null;
            count: number;
            countIsLowerBound: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            oldestAt: string | null;
        };
        ReviewableSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "flagged" | "held" | "appeal";
            /** @enum {string} */
            reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held";
            weight: number;
            open: boolean;
            space: components["schemas"]["SpaceRef"];
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            /** Format: uuid */
            postId: string;
            excerpt: string;
            author: components["schemas"]["MemberRef"] | null;
            assignee: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            dueAt: string | null;
        };
        Reviewable: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "flagged" | "held" | "appeal";
            /** @enum {string} */
            reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held";
            weight: number;
            open: boolean;
            space: components["schemas"]["SpaceRef"];
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            /** Format: uuid */
            postId: string;
            excerpt: string;
            author: components["schemas"]["MemberRef"] | null;
            assignee: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            dueAt: string | null;
            post: components["schemas"]["Post"];
            source: string;
            flags: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other";
                note: string;
                weight: number;
                trustLevel: number;
                by: components["schemas"]["MemberRef"] | null;
                /** @enum {string} */
                state: "open" | "agreed" | "declined" | "ignored" | "withdrawn";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            }[];
            findings: components["schemas"]["SpamFinding"][];
            hidesAt: number;
            appeal: {
                text: string;
                against: components["schemas"]["ModerationAction"] | null;
            } | null;
            around: {
                /** Format: uuid */
                id: string;
                author: components["schemas"]["MemberRef"] | null;
                excerpt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            }[];
            person: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                joinedAt: string;
                posts: number;
                solutions: number;
                warnings: number | null;
                flags: number | null;
                flagsUpheld: number | null;
                trustLevel: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                silencedUntil: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                suspendedUntil: string | null;
            } | null;
            earlier: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
                by: components["schemas"]["MemberRef"] | null;
                reason: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until: string | null;
                undone: boolean;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
                topicTitle: string | null;
            }[];
            opinions: components["schemas"]["Opinion"][];
            opinionAskedBy: components["schemas"]["MemberRef"] | null;
            notes: {
                /** Format: uuid */
                id: string;
                by: components["schemas"]["MemberRef"] | null;
                text: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            }[];
            decision: components["schemas"]["ModerationAction"] | null;
            abilities: {
                decide: boolean;
                /** @enum {string|null} */
                conflict: "own" | "flagger" | "earlier-decision" | "asked-another" | null;
                warn: boolean;
                sanction: boolean;
            };
        };
        SpamFinding: {
            /** @enum {string} */
            rule: "filter";
            percent: number;
            words: string[];
        } | {
            /** @enum {string} */
            rule: "links-to-host";
            host: string;
            count: number;
        } | {
            /** @enum {string} */
            rule: "same-text";
            accounts: number;
        } | {
            /** @enum {string} */
            rule: "same-text-again";
            count: number;
        } | {
            /** @enum {string} */
            rule: "repetition";
            phrase: string;
            count: number;
        } | {
            /** @enum {string} */
            rule: "spam-host";
            host: string;
            accounts: number;
        } | {
            /** @enum {string} */
            rule: "listed-host";
            host: string;
        } | {
            /** @enum {string} */
            rule: "shared-address";
            count: number;
        } | {
            /** @enum {string} */
            rule: "mail-domain";
            domain: string;
        } | {
            /** @enum {string} */
            rule: "mail-look-alike";
            domain: string;
            like: string;
        } | {
            /** @enum {string} */
            rule: "bio-link";
            host: string;
        } | {
            /** @enum {string} */
            rule: "first-link";
            seconds: number;
        } | {
            /** @enum {string} */
            rule: "typed-fast";
            seconds: number | null;
        } | {
            /** @enum {string} */
            rule: "sign-up-fast";
            seconds: number | null;
        } | {
            /** @enum {string} */
            rule: "trap";
            /** @enum {string} */
            form: "post" | "sign-up";
        } | {
            /** @enum {string} */
            rule: "service";
            name: string;
        };
        ModerationAction: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
            by: components["schemas"]["MemberRef"] | null;
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string | null;
            undone: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        Opinion: {
            by: components["schemas"]["MemberRef"] | null;
            /** @enum {string} */
            verdict: "keep" | "hide";
            text: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        AssignInput: {
            toMe: boolean;
        };
        NoteInput: {
            text: string;
        };
        DecisionInput: {
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam";
            /** @default  */
            reason: string;
            body?: string;
            version?: number;
        };
        Decided: {
            /** Format: uuid */
            actionId: string;
        };
        BulkDecision: {
            ids: string[];
            /** @enum {string} */
            action: "hide" | "restore" | "remove" | "ignore" | "spam";
            /** @default  */
            reason: string;
        };
        BulkResult: {
            actionIds: string[];
            refused: {
                /** Format: uuid */
                id: string;
                code: string;
            }[];
        };
        SanctionInput: {
            /** @enum {string} */
            kind: "warn" | "silence" | "suspend";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until?: string;
            reason: string;
        };
        LiftInput: {
            /** @default  */
            reason: string;
        };
        FlagRulesInForce: {
            hideWeight: number;
            trustedSpamLevel: number;
            secretWeight: number;
            closeWeight: number;
            closeFlaggers: number;
            closeHours: number;
            mendMinutes: number;
            accuracyFlags: number;
            accuracyShare: number;
            appealDays: number;
            appealAnswerDays: number;
            weights: {
                level: number | null;
                weight: number;
                enough: number;
            }[];
        };
        ModerationFigures: {
            days: number;
            actions: {
                /** @enum {string} */
                action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
                byRule: number;
                byPeople: number;
            }[];
            decided: number;
            medianMinutesToDecision: number | null;
            appeals: number;
            reversedOnAppeal: number;
            lateAppeals: number;
            undone: number;
            rules: {
                hideWeight: number;
                trustedSpamLevel: number;
                secretWeight: number;
                closeWeight: number;
                closeFlaggers: number;
                closeHours: number;
                mendMinutes: number;
                appealDays: number;
                appealAnswerDays: number;
            };
            recent: {
                /** @enum {string} */
                action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
                byRule: boolean;
                /** @enum {string|null} */
                reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held" | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            }[];
        };
        SpaceRoleList: {
            items: components["schemas"]["SpaceRoleHolder"][];
            log: components["schemas"]["SpaceRoleLine"][];
            abilities: {
                give: ("superuser" | "moderator")[];
                undo: boolean;
            };
        };
        SpaceRoleHolder: {
            member: components["schemas"]["MemberRef"];
            /** @enum {string} */
            role: "superuser" | "moderator";
            /** @enum {string} */
            origin: "granted" | "earned" | "own-space";
            grantedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            grantedAt: string;
            abilities: {
                take: boolean;
            };
        };
        SpaceRoleLine: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space";
            member: components["schemas"]["MemberRef"] | null;
            by: components["schemas"]["MemberRef"] | null;
            reason: string;
            undone: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
        };
        SpaceRoleInput: {
            /** @enum {string|null} */
            role: "superuser" | "moderator" | null;
            /** @default  */
            reason: string;
        };
        ModerationTrialRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            progress: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            settings: components["schemas"]["CommunitySettingsEdit"];
            days: number;
            result: components["schemas"]["ModerationTrial"] | null;
        };
        ModerationTrial: {
            days: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
            flags: number;
            flaggedPosts: number;
            hidden: {
                now: number;
                then: number;
            };
            changed: {
                hidden: number;
                shown: number;
                earlier: number;
                later: number;
            };
            declinedHidden: {
                now: number;
                then: number;
            };
            agreedShown: {
                now: number;
                then: number;
            };
            closed: {
                now: number;
                then: number;
            };
            closedChanged: {
                hidden: number;
                shown: number;
                earlier: number;
                later: number;
            };
        };
        TriedPostPage: {
            items: components["schemas"]["TriedPost"][];
            nextCursor: string | null;
        };
        TriedPost: {
            /** Format: uuid */
            postId: string;
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            space: components["schemas"]["SpaceRef"];
            author: components["schemas"]["MemberRef"] | null;
            excerpt: string;
            /** @enum {string} */
            change: "hidden" | "shown" | "earlier" | "later";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            now: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            then: string | null;
            minutes: number | null;
            /** @enum {string|null} */
            outcome: "agreed" | "declined" | "ignored" | null;
            againstModerators: boolean;
        };
        TriedTopicPage: {
            items: components["schemas"]["TriedTopic"][];
            nextCursor: string | null;
        };
        TriedTopic: {
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            space: components["schemas"]["SpaceRef"];
            /** @enum {string} */
            change: "hidden" | "shown" | "earlier" | "later";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            now: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            then: string | null;
            minutes: number | null;
        };
        SpaceClosing: {
            reason: string;
        };
        MessageTemplates: {
            items: components["schemas"]["MessageTemplate"][];
        };
        MessageTemplate: {
            /** Format: uuid */
            id: string;
            name: string;
            texts: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
        };
        MessageTemplateInput: {
            name: string;
            texts: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt?: string;
        };
        SpamHostList: {
            items: components["schemas"]["SpamHost"][];
        };
        SpamHost: {
            host: string;
            accounts: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string;
        };
        OpinionItemPage: {
            items: components["schemas"]["OpinionItem"][];
            nextCursor: string | null;
        };
        OpinionItem: {
            /** Format: uuid */
            id: string;
            space: components["schemas"]["SpaceRef"];
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            /** Format: uuid */
            postId: string;
            html: string;
            author: components["schemas"]["MemberRef"] | null;
            hidden: boolean;
            flags: {
                /** @enum {string} */
                reason: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held";
                count: number;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            asked: boolean;
            mine: {
                /** @enum {string} */
                verdict: "keep" | "hide";
                text: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
            } | null;
        };
        OpinionInput: {
            /** @enum {string} */
            verdict: "keep" | "hide";
            text: string;
        };
        AskOpinionInput: {
            asked: boolean;
        };
        ModerationLogPage: {
            items: components["schemas"]["ModerationLogLine"][];
            nextCursor: string | null;
        };
        ModerationLogLine: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
            by: components["schemas"]["MemberRef"] | null;
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string | null;
            undone: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            member: components["schemas"]["MemberRef"] | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            space: components["schemas"]["SpaceRef"] | null;
            /** Format: uuid */
            postId: string | null;
            votes: number | null;
            undoable: boolean;
        };
        Undoability: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes";
            by: components["schemas"]["MemberRef"] | null;
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string | null;
            undone: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            member: components["schemas"]["MemberRef"] | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            space: components["schemas"]["SpaceRef"] | null;
            /** Format: uuid */
            postId: string | null;
            votes: number | null;
            undoable: boolean;
            refusal: {
                /** @enum {string} */
                by: "undo" | "decision" | "standing" | "role" | "space" | "topic" | "move" | "text";
                /** @enum {string|null} */
                action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "lock" | "unlock" | "slow" | "unslow" | "close" | "reopen" | "pin" | "unpin" | "move" | "merge" | "split" | "make-superuser" | "make-moderator" | "take-space-role" | "close-space" | "reopen-space" | "take-over-space" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit" | "publish" | "decide-idea" | "accept-nomination" | "decline-nomination" | "archive-article" | "protect-article" | "hide-comment" | "uphold-votes" | "release-votes" | null;
            } | null;
        };
        LinkedCase: {
            /** @enum {string} */
            action: "hide" | "restore" | "edit" | "remove" | "ignore" | "spam" | "warn" | "silence" | "suspend" | "close" | "lift" | "deny-appeal" | "mend" | "undo" | "duplicate" | "synonym" | "accept-edit" | "decline-edit";
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            appealableUntil: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            answerDue: string | null;
            /** @enum {string} */
            state: "open" | "waiting" | "decided" | "reversed" | "ended";
        };
        LinkedAppealInput: {
            text: string;
            token: string;
        };
        AccountAppealPage: {
            items: components["schemas"]["AccountAppeal"][];
            nextCursor: string | null;
            count: number;
        };
        AccountAppeal: {
            /** Format: uuid */
            id: string;
            member: components["schemas"]["MemberRef"] | null;
            text: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            dueAt: string;
            against: components["schemas"]["ModerationAction"];
            /** @enum {string|null} */
            conflict: "own" | "flagger" | "earlier-decision" | "asked-another" | null;
            abilities: {
                decide: boolean;
            };
        };
        AccountAppealDecision: {
            /** @enum {string} */
            outcome: "granted" | "denied";
            /** @default  */
            reason: string;
        };
        DuplicateVotes: {
            needed: number;
            proposals: {
                original: components["schemas"]["LinkedTopic"];
                votes: number;
                mine: boolean;
            }[];
            closed: {
                original: components["schemas"]["LinkedTopic"] | null;
                votes: number;
                mine: boolean;
                merging: {
                    votes: number;
                    mine: boolean;
                };
            } | null;
            abilities: {
                vote: boolean;
                reopen: boolean;
                merge: boolean;
                decide: boolean;
                decideMerge: boolean;
            };
        };
        LinkedTopic: {
            number: number;
            slug: string;
            title: string;
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
        };
        DuplicateVoteInput: {
            original: number | string;
        };
        DuplicateVoteResult: {
            decided: boolean;
            /** Format: uuid */
            actionId: string | null;
        };
        SuggestionInput: {
            version: number;
            body: string;
            note: string;
        };
        SuggestionDetail: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "withdrawn";
            by: components["schemas"]["MemberRef"] | null;
            note: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            postId: string;
            author: components["schemas"]["MemberRef"] | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            decidedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            reason: string;
            version: number;
            changed: boolean;
            conflict: boolean;
            before: {
                source: string;
                html: string;
            };
            after: {
                source: string;
                html: string;
            };
            diff: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            abilities: components["schemas"]["SuggestionAbilities"];
        };
        SuggestionAbilities: {
            review: boolean;
            withdraw: boolean;
            takeBack: boolean;
        };
        SuggestionPage: {
            items: components["schemas"]["Suggestion"][];
            nextCursor: string | null;
            waiting: number;
        };
        Suggestion: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "withdrawn";
            by: components["schemas"]["MemberRef"] | null;
            note: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            postId: string;
            author: components["schemas"]["MemberRef"] | null;
            topic: {
                number: number;
                slug: string;
                title: string;
            };
            decidedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            reason: string;
        };
        SuggestionAcceptance: {
            version: number;
            body?: string;
        };
        SuggestionRefusal: {
            reason: string;
        };
        TagText: {
            slug: string;
            version: number;
            description: string;
            body: string;
            html: string;
            editedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            editedAt: string | null;
            abilities: {
                keep: boolean;
            };
            takes: {
                points: number;
                pointsOfExperts: number;
            };
        };
        TagTextEdit: {
            version: number;
            /** @default  */
            description: string;
            body: string;
            /** @default  */
            note: string;
        };
        TagRevisionList: {
            items: components["schemas"]["TagRevision"][];
        };
        TagRevision: {
            version: number;
            editor: components["schemas"]["MemberRef"] | null;
            note: string;
            restored: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            diff: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
        };
        TagTextRestore: {
            version: number;
        };
        SynonymProposalList: {
            items: components["schemas"]["SynonymProposal"][];
        };
        SynonymProposal: {
            /** Format: uuid */
            id: string;
            from: string;
            to: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "approved" | "declined" | "withdrawn" | "undone";
            by: components["schemas"]["MemberRef"] | null;
            approvals: number;
            declines: number;
            approvedAt: number;
            declinedAt: number;
            ownVote: boolean | null;
            decidedBy: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            decidedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            abilities: {
                vote: boolean;
                decide: boolean;
                withdraw: boolean;
                undo: boolean;
            };
        };
        SynonymInput: {
            from: string;
            reason: string;
        };
        SynonymVoteInput: {
            approve: boolean | null;
        };
        SynonymDecision: {
            approve: boolean;
        };
        /** @enum {string} */
        NotificationFilter: "all" | "unread" | "answers" | "mentions" | "done";
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            nextCursor: string | null;
            unread: number;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NotificationKind"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            read: boolean;
            done: boolean;
            actor: components["schemas"]["MemberRef"] | null;
            actorCount: number;
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            /** Format: uuid */
            postId: string | null;
            snippet: string | null;
            badge: {
                key: string;
                tier: number;
            } | null;
            level: number | null;
            outcome: string | null;
            version: string | null;
            campaign: {
                slug: string;
                name: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                resultBy: string;
            } | null;
            path: string;
        };
        /** @enum {string} */
        NotificationKind: "answer" | "reply" | "mention" | "solution" | "solved" | "kudos" | "followed-reply" | "topic" | "badge" | "trust" | "decision" | "appeal" | "flag" | "vote-case" | "nomination" | "suggestion" | "confirm" | "idea-status" | "idea-delivered" | "result" | "publication" | "campaign-result" | "campaign-judging";
        UnreadCount: {
            unread: number;
        };
        NotificationEdit: {
            read?: boolean;
            done?: boolean;
        };
        ReadUpTo: {
            /** Format: uuid */
            id: string;
        };
        Subscription: {
            level: components["schemas"]["SubscriptionLevel"];
        };
        NotificationPreferences: {
            channels: {
                kind: components["schemas"]["NotificationKind"];
                here: boolean;
                mail: components["schemas"]["MailTiming"];
                mailable: boolean;
            }[];
            timeZone: string;
            quiet: components["schemas"]["QuietHours"] | null;
            weeklyDigest: boolean;
        };
        /** @enum {string} */
        MailTiming: "at-once" | "daily" | "off";
        QuietHours: {
            from: number;
            to: number;
        };
        NotificationPreferencesEdit: {
            channels?: {
                kind: components["schemas"]["NotificationKind"];
                here?: boolean;
                mail?: components["schemas"]["MailTiming"];
            }[];
            timeZone?: components["schemas"]["TimeZone"];
            quiet?: components["schemas"]["QuietHours"] | null;
            weeklyDigest?: boolean;
        };
        TimeZone: string;
        OwnSubscriptionPage: {
            items: components["schemas"]["OwnSubscription"][];
            nextCursor: string | null;
        };
        OwnSubscription: {
            /** @enum {string} */
            subject: "topic" | "space" | "tag";
            number: number | null;
            slug: string;
            name: string;
            level: components["schemas"]["SubscriptionLevel"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
        };
        PublicationStart: {
            texts: components["schemas"]["PrivateTexts"];
            marks: components["schemas"]["PrivateMark"][];
            customer: components["schemas"]["MemberRef"] | null;
            email: string | null;
            tags: string[];
            standing: components["schemas"]["Publication"] | null;
        };
        PrivateTexts: {
            title: string;
            question: string;
            answer: string | null;
        };
        PrivateMark: {
            /** @enum {string} */
            field: "title" | "question" | "answer";
            /** @enum {string} */
            kind: "password" | "key" | "connection" | "email" | "phone" | "postal" | "serial" | "card" | "iban" | "ip" | "name" | "image";
            start: number;
            end: number;
            text: string;
        };
        Publication: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "published" | "refused" | "withdrawn" | "expired" | "undone";
            /** @enum {string} */
            source: "topic" | "ticket";
            topic: {
                number: number;
                slug: string;
                title: string;
            } | null;
            published: {
                number: number;
                slug: string;
                title: string;
            } | null;
            title: string | null;
            space: components["schemas"]["SpaceRef"] | null;
            by: components["schemas"]["MemberRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
        };
        TicketInput: {
            text: string;
        };
        PublicationPage: {
            items: components["schemas"]["Publication"][];
            nextCursor: string | null;
        };
        PublicationInput: {
            topic?: number;
            ticket?: {
                original: components["schemas"]["PrivateTexts"];
                /** Format: email */
                email: string;
            };
            cleaned: components["schemas"]["PublishedTexts"];
            space: string;
            /** @default [] */
            tags: string[];
        };
        PublishedTexts: {
            title: string;
            question: string;
            answer: string | null;
        };
        PublicationRequest: {
            /** Format: uuid */
            id: string;
            title: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            question: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            answer: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[] | null;
            html: {
                question: string;
                answer: string | null;
            };
            space: components["schemas"]["SpaceRef"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
            mine: boolean;
            name: string | null;
        };
        PublicationAnswer: {
            agree: boolean;
            /** @default false */
            named: boolean;
            token?: string;
        };
        PublicationOutcome: {
            published: {
                number: number;
                slug: string;
            } | null;
        };
        SearchPage: {
            items: components["schemas"]["SearchHit"][];
            nextCursor: string | null;
            total: number;
            totalIsLowerBound: boolean;
            facets: {
                space: {
                    value: string;
                    label: string;
                    count: number;
                }[];
                tag: {
                    value: string;
                    label: string;
                    count: number;
                }[];
                state: {
                    value: string;
                    label: string;
                    count: number;
                }[];
                kind: {
                    value: string;
                    label: string;
                    count: number;
                }[];
            };
            archived: number | null;
            correctedTo: string | null;
            /** @enum {string} */
            engine: "postgres" | "meilisearch";
            tookMs: number;
        };
        SearchHit: {
            /** Format: uuid */
            topicId: string;
            number: number;
            slug: string;
            /** @enum {string} */
            kind: "question" | "discussion" | "idea" | "article";
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
            space: components["schemas"]["SpaceRef"];
            title: {
                text: string;
                hit: boolean;
            }[];
            snippet: {
                text: string;
                hit: boolean;
            }[];
            solutionExcerpt: string | null;
            /** @enum {string} */
            from: "solution" | "body" | "reply";
            author: components["schemas"]["MemberRef"] | null;
            tags: string[];
            answerCount: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            lastActivityAt: string;
            score: number;
            outdated: boolean;
            pair: {
                /** @enum {string} */
                kind: "question" | "discussion" | "idea" | "article";
                number: number;
                slug: string;
                title: string;
            } | null;
        };
        SimilarTopics: {
            items: components["schemas"]["SimilarTopic"][];
        };
        SimilarTopic: {
            /** @enum {string} */
            kind: "question" | "discussion" | "idea" | "article";
            number: number;
            slug: string;
            title: {
                text: string;
                hit: boolean;
            }[];
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
            solutionExcerpt: string | null;
            answerCount: number;
            outdated: boolean;
        };
        SolvedAnswers: {
            items: {
                path: string;
                title: string;
                excerpt: string;
            }[];
        };
        HelpResults: {
            items: components["schemas"]["HelpResult"][];
            heldOut: boolean;
        };
        HelpResult: {
            /** @enum {string} */
            kind: "question" | "discussion" | "idea" | "article";
            number: number;
            slug: string;
            space: components["schemas"]["SpaceRef"];
            title: {
                text: string;
                hit: boolean;
            }[];
            snippet: {
                text: string;
                hit: boolean;
            }[];
            /** @enum {string} */
            from: "solution" | "body" | "reply";
            answerCount: number;
            /** @enum {string} */
            state: "unanswered" | "active" | "solved" | "closed";
            outdated: boolean;
            pair: {
                /** @enum {string} */
                kind: "question" | "discussion" | "idea" | "article";
                number: number;
                slug: string;
                title: string;
            } | null;
        };
        HelpEventInput: {
            /** @enum {string} */
            act: "opened" | "typed" | "chosen" | "read" | "solved" | "unsolved";
            topic?: number;
        };
        DeflectionReport: {
            holdoutPercent: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
            weeks: components["schemas"]["DeflectionWeek"][];
            total: {
                shown: components["schemas"]["VisitCounts"];
                heldOut: components["schemas"]["VisitCounts"];
            };
            effect: {
                shownRate: number | null;
                heldOutRate: number | null;
                difference: number | null;
                interval: {
                    lower: number;
                    upper: number;
                } | null;
                leastVisits: number;
                /** @enum {string} */
                verdict: "no-holdout" | "too-few" | "unclear" | "fewer-questions" | "more-questions";
            };
        };
        DeflectionWeek: {
            /** Format: date */
            week: string;
            shown: components["schemas"]["VisitCounts"];
            heldOut: components["schemas"]["VisitCounts"];
        };
        VisitCounts: {
            opened: number;
            typed: number;
            chosen: number;
            read: number;
            solved: number;
            submitted: number;
            deflected: number;
            pending: number;
        };
        HelpVisits: {
            items: components["schemas"]["HelpVisit"][];
            nextCursor: string | null;
        };
        HelpVisit: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            heldOut: boolean;
            acts: {
                /** @enum {string} */
                act: "opened" | "typed" | "chosen" | "read" | "solved" | "unsolved" | "submitted";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                topic: number | null;
            }[];
            caseFollowed: boolean | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            requestId?: string;
            errors?: {
                path: string;
                message: string;
                code?: string;
                limit?: number;
            }[];
            retryAfter?: number;
            details?: {
                [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Operators_jobs: {
        parameters: {
            query?: {
                state?: "waiting" | "running" | "retrying" | "dead";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operators_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_requestMagicLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_consumeMagicLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_viewer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberProfile"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_suggest: {
        parameters: {
            query?: {
                prefix?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSuggestions"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Community_describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCommunity"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Community_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Community_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "image/png": {
                    /** Format: binary */
                    file: string;
                };
                "image/jpeg": {
                    /** Format: binary */
                    file: string;
                };
                "image/gif": {
                    /** Format: binary */
                    file: string;
                };
                "image/webp": {
                    /** Format: binary */
                    file: string;
                };
                "image/avif": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminMembers_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                role?: "member" | "superuser" | "moderator" | "staff" | "admin" | "owner";
                group?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminMembers_setRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminMembers_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminMembers_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_create: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_members: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Frames_identify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Frames_forget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Frames_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handoff"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Frames_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffExchange"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifyKeyList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewIdentifyKey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_addPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicKeyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifyKey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifyTrial"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdentifyKeys_tryAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeysAddressInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysAddressTrial"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_signInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passkeys_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscourseConnect_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectSecretList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscourseConnect_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectSecretInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewConnectSecret"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscourseConnect_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscourseConnect_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectTrialInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectTrial"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Providers_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProviderList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Providers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInProviderInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProvider"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Providers_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInProviderInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInProvider"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Providers_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Providers_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderTrialInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTrial"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderSignIns_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInButtonList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderSignIns_ownAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccountList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderSignIns_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_create: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceOrder"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Spaces_bringBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tags_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tags_create: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tags_suggest: {
        parameters: {
            query?: {
                prefix?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagSuggestions"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tags_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tags_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpaces_open: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnSpaceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Space"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSpaces_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnSpaceDescription"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnArchive_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contributors_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberProfile"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_homePage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "active" | "newest" | "unanswered" | "wanted" | "solved";
                space?: string;
                tag?: string;
                state?: "unanswered" | "active" | "solved" | "closed";
                version?: string;
                product?: string;
                author?: string;
                answeredBy?: string;
                solvedBy?: string;
                unread?: boolean | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_ask: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTopic"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTopicRef"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_topic: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "oldest" | "newest" | "kudos";
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPage"];
                };
            };
            /** @description It was merged into the topic at this address, which is sent along. */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicEdit"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_replies: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "oldest" | "newest" | "kudos";
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_reply: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_repliesAfter: {
        parameters: {
            query: {
                position: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_meToo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Switch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeTooResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Switch"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Topics_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_descendants: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_upload: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "image/png": {
                    /** Format: binary */
                    file: string;
                };
                "image/jpeg": {
                    /** Format: binary */
                    file: string;
                };
                "image/gif": {
                    /** Format: binary */
                    file: string;
                };
                "image/webp": {
                    /** Format: binary */
                    file: string;
                };
                "image/avif": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicActed"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicActed"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_slow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlowInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicActed"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_unslow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicActed"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicMoved"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Acts_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicMoved"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PageThreads_find: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageThread"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PageThreads_post: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPagePost"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostRef"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Counts_of: {
        parameters: {
            query: {
                thread: string[];
                topic: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicCounts"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PageContexts_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageContextInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContext"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PageContexts_ofTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentContext"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleTree"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "oldest" | "newest" | "kudos";
            };
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
                /** @description Of the article, now or before */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_create: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewArticle"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenArticle"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleSource"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleSaved"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticlePublication"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_unschedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticlePlace"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Articles_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleSettings"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRevisionPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_compare: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleComparison"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_blame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleBlame"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleRestoration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleSaved"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Judgements_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Judgements_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Judgements_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleJudgementPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Translations_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Translations_begin: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTranslation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenArticle"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Translations_sections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationSections"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Translations_detach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Translations_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                at: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionSettlement"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleTemplateList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Templates_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleTemplatesInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Templates_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Links_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                article?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrokenLinkPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Links_mend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMending"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exporting_space: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_create: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_addVersion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductVersionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_deleteVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_editVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductVersionEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_ofTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicStanding"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_reports: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                version: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorksInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_setVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeantVersionsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Versions_supersede: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedeInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_nominate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nomination"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                of?: "waiting" | "mine" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nomination"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationRefusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nomination"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nominations_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nomination"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_promote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPointer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_choice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditChoice"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditChoice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditChoice"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_truth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleTruth"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_reviews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                of?: "all" | "mine";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promotion_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleKeeping"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaBoard"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_configure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaBoardInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaBoard"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_ideas: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "hot" | "votes" | "wilson" | "weight" | "newest";
                group?: components["schemas"]["IdeaGroup"] | "open" | "all";
                status?: string;
                tag?: string;
                mine?: boolean | string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_idea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaVoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVotes"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaDecisionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_respond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaResponseInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demand_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaDemand"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demand_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaEvidenceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demand_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demand_voteFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerVoteInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demand_withdrawFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roadmap_roadmap: {
        parameters: {
            query?: {
                space?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roadmap"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roadmap_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changelog_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangelogPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changelog_publish: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangelogInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changelog_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_segments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segments"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segments"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_ofIdea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaSegments"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_matrix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaMatrix"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaScoreInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Highlights_shown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Highlights"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_open: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_cast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBallot"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_chain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_comments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundComments"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundCommentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundComments"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_hide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_unhide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairwise_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairwise"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairwise_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairwiseSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairwise"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairwise_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairAnswerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pairwise"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairwise_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairwiseResults"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_make: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_ofSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignHead"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_advance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignAdvance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_undoEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_judged: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignJudging"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignScoreInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChoice"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_reputation: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                explain?: "0" | "1";
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reputation"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_expertise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertiseList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_topicExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicExpertList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_tagExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagExpertList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_leaderboard: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                period?: components["schemas"]["LeaderboardPeriod"];
                space?: string;
                tag?: string;
                who?: "members" | "staff";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaderboard"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_pointRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRulesList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reputation_publishRules: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointRulesInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRules"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Metrics_definitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricDefinitions"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Metrics_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberMetrics"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                badge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_holders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                badge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeHolders"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_ofMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberBadges"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_newAwards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAwards"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Badges_markSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GamingCases_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GamingCasePage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GamingCases_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnGamingCaseList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GamingCases_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GamingCase"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GamingCases_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnGamingCase"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GamingCases_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GamingDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GamingCase"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ranks_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRank"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminTrust_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustOverview"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminTrust_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrustGrant"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reading_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingCounted"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Trust_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberTrust"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrustTrials_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustTrialRun"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrustTrials_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTrialInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustTrialRun"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrustTrials_people: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedMemberPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrustTrials_table: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flags_flag: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFlag"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flags_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFlagAnswer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flags_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flags_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flags_ownCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCaseList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                space?: string;
                kind?: "flagged" | "held" | "appeal";
                reason?: "spam" | "unkind" | "off-topic" | "wrong" | "secret" | "other" | "held";
                assigned?: "me" | "nobody";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewablePage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviewable"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_decide: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_decideAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_sanction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SanctionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagRulesInForce"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Moderation_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationFigures"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpaceRoles_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceRoleList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpaceRoles_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceRoleInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationTrialRun"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTrialInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationTrialRun"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_posts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedPostPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_topics: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedTopicPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_postTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleTrials_topicTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingSpaces_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingSpaces_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingSpaces_takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its slug */
                space: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_controller_Templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplates"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_controller_Templates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTemplateInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_controller_Templates_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTemplateInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_controller_Templates_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpamHosts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpamHostList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Opinions_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionItemPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Opinions_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionItem"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Opinions_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Opinions_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskOpinionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                topic?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationLogPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Log_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undoability"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AppealLinks_find: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedCase"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AppealLinks_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkedAppealInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountAppeals_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountAppeals_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAppealPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountAppeals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountAppealDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_votes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateVotes"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateVoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateVoteResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateVoteResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateVoteResult"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostSource"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_suggest: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                of?: "others" | "mine";
                post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionAcceptance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionRefusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suggestions_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagText"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagTextEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagText"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagRevisionList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagTextRestore"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagText"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_ofTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposalList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_propose: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposalList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymVoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymProposal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagKeeping_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                filter?: components["schemas"]["NotificationFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_readUpTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUpTo"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_followTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_followSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_followTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferencesEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_page: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_unsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnSubscriptions_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                subject?: "topic" | "space" | "tag";
                level?: "following" | "muted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSubscriptionPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationStart"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationStart"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                of?: "all" | "asked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_ask: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_request: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationOutcome"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publishing_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_search: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                space?: string;
                tag?: string;
                state?: "unanswered" | "active" | "solved" | "closed";
                kind?: "question" | "discussion" | "idea" | "article";
                archived?: boolean | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_similar: {
        parameters: {
            query: {
                title: string;
                limit?: number;
                kind?: "question" | "discussion" | "idea" | "article";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarTopics"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Answers_find: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolvedAnswers"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Help_results: {
        parameters: {
            query?: {
                q?: string;
                context?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpResults"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Help_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpEventInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminDeflection_report: {
        parameters: {
            query?: {
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeflectionReport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AdminDeflection_visits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                count?: "opened" | "typed" | "chosen" | "read" | "solved" | "submitted" | "deflected" | "pending";
                heldOut?: boolean | string;
                week?: string;
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpVisits"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
